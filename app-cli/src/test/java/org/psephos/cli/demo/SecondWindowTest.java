package org.psephos.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.screen.OnScreen;
import org.psephos.client.SessionState;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.PlaceId;
import org.psephos.desktop.theme.Theme;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.person.RollVoter;

/// A window of an app is closed and opened again in the same program.
@AllowedToHopThreads("drives windows from outside, as a person does")
class SecondWindowTest {

    @TempDir
    Path folder;

    @Test
    void aWindowOpenedAgainOnItsStationAsksWhoIsThereAndShowsTheRoll() throws Exception {
        OnScreen.begin();
        try (NamesWorld world = new NamesWorld(folder.resolve("data"))) {
            enter(world);
            world.desk().session().signOut();
            for (int round = 0; round < 3; round++) {
                VoterEntryApp.Opened window = open(world);
                DemoPeople.Who who = round == 1 ? DemoPeople.Who.OPERATOR : DemoPeople.Who.CLERK;
                assertThat(ask(() -> window.app().frame().isCovered())).isTrue();
                signIn(world, window, who);
                if (who == DemoPeople.Who.CLERK) {
                    world.await.until("the roll is shown", () -> ask(() -> showsOneVoter(window)));
                }
                close(window);
                assertThat(world.desk().session().state().get()).isInstanceOf(SessionState.SignedOut.class);
            }
        }
    }

    @Test
    void aDeskAsksWhichOfSeveralPlacesItIsAndRemembersIt() throws Exception {
        OnScreen.begin();
        try (NamesWorld world = new NamesWorld(folder.resolve("data"))) {
            PlaceId second = world.definition.places().get(1).id();
            world.desk().session().signOut();
            VoterEntryApp.Opened window = open(world);
            signIn(world, window, DemoPeople.Who.CLERK);
            world.await.until("the place is asked for", () -> ask(() -> shows(window, "place." + second.text())));
            assertThat(ask(() -> shows(window, "checkin"))).isFalse();
            ask(() -> {
                ((Button) found(window, "place." + second.text()).orElseThrow()).fire();
                return true;
            });
            world.await.until("check-in begins", () -> ask(() -> shows(window, "checkin")));
            assertThat(ask(() -> place(window))).contains(second);
            close(window);
            VoterEntryApp.Opened again = open(world);
            signIn(world, again, DemoPeople.Who.CLERK);
            world.await.until("it is remembered", () -> ask(() -> place(again)).equals(Optional.of(second)));
            assertThat(ask(() -> shows(again, "checkin"))).isTrue();
            close(again);
        }
    }

    private static boolean shows(VoterEntryApp.Opened window, String id) {
        return found(window, id).isPresent();
    }

    /// An id with a dot cannot be looked up.
    private static Optional<Node> found(VoterEntryApp.Opened window, String id) {
        return window.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    private static Optional<PlaceId> place(VoterEntryApp.Opened window) {
        return window.work().map(work -> work.desk().place());
    }

    private static boolean showsOneVoter(VoterEntryApp.Opened window) {
        return window.work()
                .filter(work -> work.roll().everybody().size() == 1)
                .filter(work -> work.roll().everybody().stream()
                        .map(RollVoter::id)
                        .allMatch(voter -> work.pollbook().of(voter) instanceof Registration.Registered))
                .isPresent();
    }

    private static void enter(NamesWorld world) {
        FormViewModel form = world.form();
        form.values(PersonField.NAME).set("Ada Byron");
        form.values(PersonField.BORN).set("10.12.1971");
        form.values(PersonField.NUMBER).set("A-1");
        form.values(PersonField.PLACE).set(world.work().desk().place().text());
        form.values(PersonField.STYLE)
                .set(world.definition.styles().stream()
                        .filter(style ->
                                style.places().contains(world.work().desk().place()))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .text());
        boolean[] saved = new boolean[1];
        form.save(voter -> saved[0] = true);
        assertThat(saved[0]).isTrue();
        world.await.until("it is sent", () -> world.desk().outbox().pending().isEmpty());
    }

    private static VoterEntryApp.Opened open(NamesWorld world) {
        return ask(() -> {
            VoterEntryApp.Opened window = VoterEntryApp.open(world.desk(), Locale.ENGLISH, Theme.LIGHT);
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            return window;
        });
    }

    private static void signIn(NamesWorld world, VoterEntryApp.Opened window, DemoPeople.Who who) {
        ask(() -> {
            window.app().signIn().loginProperty().set(who.login());
            window.app()
                    .signIn()
                    .passphraseProperty()
                    .set(new String(world.people().typed(who)));
            window.app().signIn().submit();
            return true;
        });
        world.await.until(
                "the window is open", () -> ask(() -> !window.app().frame().isCovered()));
    }

    private static void close(VoterEntryApp.Opened window) {
        ask(() -> {
            window.close();
            window.scene().getWindow().hide();
            return true;
        });
    }

    private static <T> T ask(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
