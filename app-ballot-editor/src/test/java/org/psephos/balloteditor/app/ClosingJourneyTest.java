package org.psephos.balloteditor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.balloteditor.pictures.OnScreen;
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.common.ElectionId;
import org.psephos.common.Time;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;
import org.psephos.election.Polls;

/// Somebody closes the editor's window, with and without edits that are not saved.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingJourneyTest {

    private static final Time TIME = Time.system();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private BallotEditorWiring wiring;
    private BallotEditorWiring.Window window;
    private Stage stage;

    @BeforeAll
    void signIn(@TempDir Path data) {
        OnScreen.begin();
        wiring = BallotEditorWiring.open(data).orThrow();
        window = OnScreen.ask(() -> wiring.window(Locale.ENGLISH, new DisplaySettings(Theme.LIGHT), Tasks.of(TIME)));
        stage = OnScreen.ask(Stage::new);
        OnScreen.run(() -> {
            stage.setScene(window.app().scene(1280, 800));
            stage.show();
        });
        SignInViewModel door = window.app().signIn();
        until(() -> door.modeProperty().get() == SignInMode.SET_UP);
        OnScreen.run(() -> {
            door.codeProperty().set(wiring.setupCode());
            door.loginProperty().set("helga");
            door.fullNameProperty().set("Helga Brandt");
            door.passphraseProperty().set("harbour lantern seven oaks");
            door.repeatedProperty().set("harbour lantern seven oaks");
            door.submit();
        });
        until(() -> !window.app().frame().isCovered());
        ElectionId made = wiring.office()
                .create(
                        ElectionKind.OPEN,
                        Polls.allDay(LocalDate.of(2031, 5, 4), ZoneId.of("Europe/Vienna")),
                        new Language("en"))
                .orThrow();
        until(() -> window.elections().elections().stream()
                .anyMatch(file -> file.id().equals(made)));
    }

    @BeforeEach
    void openTheElection() {
        OnScreen.run(() -> {
            stage.show();
            window.elections().open(window.elections().elections().getFirst());
        });
    }

    @AfterAll
    void end() {
        OnScreen.run(() -> {
            window.app().close();
            stage.hide();
        });
        wiring.close();
    }

    @Test
    void aWindowWithoutEditsCloses() {
        OnScreen.run(this::askToClose);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void editsThatAreNotSavedHoldTheWindowUntilTheyAreAnsweredFor() {
        OnScreen.run(() -> {
            editor().edit(editor().parts()::addContest);
            askToClose();
            assertThat(stage.isShowing()).isTrue();
            press("leave.safe");
            assertThat(stage.isShowing()).isTrue();
            askToClose();
            askToClose();
            press("leave.save");
        });
        until(() -> !stage.isShowing());
        assertThat(editor().saving().get()).isEqualTo(EditorViewModel.Saving.SAVED);
    }

    @Test
    void editsThatAreDroppedHoldNothing() {
        OnScreen.run(() -> {
            editor().edit(editor().parts()::addContest);
            askToClose();
            press("leave.act");
            assertThat(stage.isShowing()).isFalse();
        });
    }

    private EditorViewModel editor() {
        return window.editor();
    }

    private void askToClose() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void press(String id) {
        Scene scene = stage.getScene();
        OnScreen.find(scene.getRoot(), id, Button.class).fire();
    }

    private static void until(BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!OnScreen.ask(holds::getAsBoolean)) {
            assertThat(TIME.ticks()).isLessThan(end);
            TIME.await(LOOK);
        }
    }
}
