package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
import org.psephos.election.ElectionState;
import org.psephos.testkit.HandTime;

/// The options of a contest and the languages of a ballot, moved and removed with the buttons of their pages.
class ContestsViewTest {

    private final SampleOffice office = new SampleOffice(ElectionState.DRAFT);
    private final EditorViewModel editor = new EditorViewModel(
            office,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));
    private final Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
    private final Words words = Words.of(EditorWindow.class, Locale.ENGLISH);
    private final EditorDesk desk =
            new EditorDesk(editor, words, subject -> {}, page -> {}, new UnsavedGuard(overlay, words, editor));

    ContestsViewTest() {
        editor.open(office.elections().get().getFirst());
    }

    @BeforeAll
    static void toolkit() {
        OnScreen.begin();
    }

    private List<String> mayors() {
        return editor.draft().get().orElseThrow().contest(new ContestId("mayor")).orElseThrow().optionIds().stream()
                .map(option -> option.text())
                .toList();
    }

    @Test
    void anOptionIsMovedAndTheFocusGoesWithIt() {
        OnScreen.run(() -> {
            Scene scene = new Scene(new ContestsView(desk, new Region()), 900, 600);
            assertThat(mayors()).containsExactly("chen", "lind", "okonkwo");
            OnScreen.find(scene.getRoot(), "contests.option.down.1", Button.class)
                    .fire();
            assertThat(mayors()).containsExactly("lind", "chen", "okonkwo");
            assertThat(scene.getFocusOwner().getId()).isEqualTo("contests.option.down.2");
            OnScreen.find(scene.getRoot(), "contests.option.down.2", Button.class)
                    .fire();
            assertThat(mayors()).containsExactly("lind", "okonkwo", "chen");
            assertThat(scene.getFocusOwner().getId()).isEqualTo("contests.option.up.3");
            assertThat(OnScreen.find(scene.getRoot(), "contests.option.down.3", Button.class)
                            .isDisabled())
                    .isTrue();
            editor.undo();
            editor.undo();
            assertThat(mayors()).containsExactly("chen", "lind", "okonkwo");
        });
    }

    @Test
    void aLanguageIsRemovedWithItsTextsAfterAsking() {
        OnScreen.run(() -> {
            Scene page = new Scene(new TranslationsView(desk), 900, 600);
            Scene front = new Scene(overlay, 900, 600);
            OnScreen.find(page.getRoot(), "translations.remove.ar", Button.class)
                    .fire();
            assertThat(editor.draft().get().orElseThrow().languages()).hasSize(2);
            OnScreen.find(front.getRoot(), "translations.remove.act", Button.class)
                    .fire();
            assertThat(editor.draft().get().orElseThrow().languages()).hasSize(1);
            assertThat(editor.findings()).isEmpty();
            assertThat(OnScreen.find(page.getRoot(), "translations.remove.en", Button.class)
                            .isDisabled())
                    .isTrue();
        });
    }
}
