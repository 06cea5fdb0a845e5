package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.pictures.OnScreen;
import org.psephos.balloteditor.pictures.SampleOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Rule;
import org.psephos.testkit.HandTime;

/// The rule of a contest, and what undo does to it.
class RuleFormTest {

    private static final ContestId MAYOR = new ContestId("mayor");
    private static final ContestId COUNCIL = new ContestId("council");

    private final SampleOffice office = new SampleOffice(ElectionState.DRAFT);
    private final EditorViewModel editor = new EditorViewModel(
            office,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));
    private final Words words = Words.of(EditorWindow.class, Locale.ENGLISH);

    RuleFormTest() {
        editor.open(office.elections().get().getFirst());
    }

    @BeforeAll
    static void toolkit() {
        OnScreen.begin();
    }

    private EditorDesk desk() {
        Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
        return new EditorDesk(editor, words, subject -> {}, page -> {}, new UnsavedGuard(overlay, words, editor));
    }

    private Election draft() {
        return editor.draft().get().orElseThrow();
    }

    private Rule rule(ContestId contest) {
        return draft().contest(contest).orElseThrow().rule();
    }

    private static Spinner<?> most(Node root) {
        return OnScreen.find(root, "contests.most", Spinner.class);
    }

    @Test
    void undoChangesTheContestThatWasEditedAndNoOther() {
        OnScreen.run(() -> {
            StackPane page = new StackPane();
            Scene scene = new Scene(page);
            EditorDesk desk = desk();
            Election before = draft();
            editor.select(COUNCIL);
            page.getChildren().setAll(new RuleForm(desk, COUNCIL));
            editor.editContest(contest -> contest.withRule(Rule.upTo(5)));
            assertThat(most(scene.getRoot()).getValue()).isEqualTo(5);
            editor.select(MAYOR);
            page.getChildren().setAll(new RuleForm(desk, MAYOR));
            editor.undo();
            assertThat(draft()).isEqualTo(before);
            assertThat(editor.canRedo()).isTrue();
        });
    }

    @Test
    void everyControlFollowsUndo() {
        OnScreen.run(() -> {
            Scene scene = new Scene(new StackPane(new RuleForm(desk(), COUNCIL)));
            editor.select(COUNCIL);
            editor.editContest(contest -> contest.withRule(Rule.oneOf()));
            ComboBox<?> form = OnScreen.find(scene.getRoot(), "contests.form", ComboBox.class);
            assertThat(form.getValue()).isEqualTo(Rule.Form.ONE_OF);
            editor.undo();
            assertThat(form.getValue()).isEqualTo(Rule.Form.N_OF_M);
            assertThat(most(scene.getRoot()).getValue()).isEqualTo(3);
            assertThat(rule(COUNCIL)).isEqualTo(Rule.upTo(3));
        });
    }

    @Test
    void theFormOfAnEarlierContestIsForgotten() {
        List<WeakReference<Node>> gone = new ArrayList<>();
        Stage stage = OnScreen.ask(() -> {
            editor.select(COUNCIL);
            Scene scene = new Scene(new ContestsView(desk(), new Region()), 900, 600);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            for (String id : List.of("contests.most", "contests.form", "contests.blank", "contests.title.en")) {
                gone.add(new WeakReference<>(OnScreen.find(scene.getRoot(), id, Node.class)));
            }
            editor.select(MAYOR);
            editor.editContest(contest -> contest.withRule(Rule.upTo(2)));
            assertThat(most(scene.getRoot()).getValue()).isEqualTo(2);
            return shown;
        });
        for (int tries = 0; tries < 100 && gone.stream().anyMatch(each -> each.get() != null); tries++) {
            OnScreen.run(System::gc); // behind the pulse in which the window lets go of what it no longer draws
        }
        assertThat(gone).allMatch(each -> each.get() == null);
        OnScreen.run(stage::hide);
    }
}
