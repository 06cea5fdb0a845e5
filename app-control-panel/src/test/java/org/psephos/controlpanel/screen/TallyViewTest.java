package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.controlpanel.pictures.SampleServer;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;

/// The page of the tally while the list of elections and the count go on.
class TallyViewTest {

    private static final Instant HEARD = Instant.parse("2026-11-29T13:02:31Z");

    private final SampleServer server = new SampleServer();
    private final TallyViewModel tally = new TallyViewModel(server, Tasks.byHand());
    private final PanelWords say =
            new PanelWords(Words.of(PanelWindow.class, Locale.ENGLISH), ZoneOffset.UTC, tally::elections);

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    @Test
    void theChoiceAndTheComparisonOutliveAListThatIsReadAgain() throws Exception {
        onScreen(() -> {
            Scene scene = new Scene(new TallyView(tally, say), 1000, 700);
            tally.load();
            ElectionLine first = tally.election().get().orElseThrow();
            tally.compare();
            TallyViewModel.Agreement found = tally.agreement().get().orElseThrow();
            tally.elections()
                    .setAll(List.of(
                            new ElectionLine(
                                    first.id(), first.definition(), ElectionState.ARCHIVED, first.fingerprint()),
                            first));
            tally.load();
            assertThat(find(scene.getRoot(), "tally.election", ComboBox.class).getValue())
                    .isEqualTo(first);
            assertThat(tally.election().get()).contains(first);
            assertThat(tally.agreement().get()).contains(found);
        });
    }

    @Test
    void theCountSaysWhenItWasMadeAndWhatCameSince() throws Exception {
        onScreen(() -> {
            Scene scene = new Scene(new TallyView(tally, say), 1000, 700);
            tally.load();
            tally.onShow();
            tally.heard(10, HEARD);
            Label at = find(scene.getRoot(), "tally.at", Label.class);
            assertThat(at.getText()).isEqualTo("Counted 13:02:31");
            tally.heard(13, HEARD.plusSeconds(5));
            assertThat(at.getText()).isEqualTo("Counted 13:02:31, 3 records since");
        });
    }

    private static void onScreen(Runnable test) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(test, true);
        Platform.runLater(task);
        task.get(60, TimeUnit.SECONDS);
    }

    private static <N extends Node> N find(Node root, String id, Class<N> type) {
        root.applyCss();
        return type.cast(
                all(root).filter(node -> id.equals(node.getId())).findFirst().orElseThrow());
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(TallyViewTest::all))
                : Stream.of(node);
    }
}
