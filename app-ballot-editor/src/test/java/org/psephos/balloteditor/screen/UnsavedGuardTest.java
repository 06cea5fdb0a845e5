package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.pictures.OnScreen;
import org.psephos.balloteditor.pictures.SampleOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.common.Chance;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;
import org.psephos.testkit.HandTime;

/// Edits that are not saved, when somebody turns to something else.
class UnsavedGuardTest {

    private final SampleOffice office = new SampleOffice(ElectionState.DRAFT);
    private final EditorViewModel editor = new EditorViewModel(
            office,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));
    private int left;

    UnsavedGuardTest() {
        editor.open(office.elections().get().getFirst());
    }

    @BeforeAll
    static void toolkit() {
        OnScreen.begin();
    }

    private void leave(Scene scene, Overlay overlay, String answer) {
        new UnsavedGuard(overlay, Words.of(EditorWindow.class, Locale.ENGLISH), editor).before(() -> left++);
        OnScreen.find(scene.getRoot(), answer, Button.class).fire();
    }

    @Test
    void nothingIsAskedWhileEverythingIsSaved() {
        OnScreen.run(() -> {
            Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
            new UnsavedGuard(overlay, Words.of(EditorWindow.class, Locale.ENGLISH), editor).before(() -> left++);
            assertThat(overlay.isOpen()).isFalse();
            assertThat(left).isEqualTo(1);
        });
    }

    @Test
    void whoStaysKeepsTheEdits() {
        OnScreen.run(() -> {
            Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
            Scene scene = new Scene(overlay);
            editor.edit(editor.parts()::addContest);
            leave(scene, overlay, "leave.safe");
            assertThat(left).isZero();
            assertThat(overlay.isOpen()).isFalse();
            assertThat(editor.draft().get().orElseThrow().contests()).hasSize(3);
            assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.CHANGED);
        });
    }

    @Test
    void whoSavesGoesOnWhenItIsSavedAndWhoDropsGoesOnAtOnce() {
        OnScreen.run(() -> {
            Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
            Scene scene = new Scene(overlay);
            editor.edit(editor.parts()::addContest);
            leave(scene, overlay, "leave.save");
            assertThat(left).isEqualTo(1);
            assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.SAVED);
            assertThat(office.elections().get().getFirst().definition().contests())
                    .hasSize(3);
            editor.edit(editor.parts()::addContest);
            leave(scene, overlay, "leave.act");
            assertThat(left).isEqualTo(2);
        });
    }
}
