package org.psephos.voterentry.screen.checkin;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// Checked in, slip out of hand: green for two seconds, then ready again. The next card may be scanned at once.
final class DonePane extends StackPane {

    DonePane(Say say, ScanBar bar, DeskAnswer.Done done) {
        VBox words = new VBox(
                12,
                Icons.of("check-circle", 44),
                Labels.wrapped(say.words().get("checkin.finished"), "ps-verdict", "ps-ok"),
                Labels.wrapped(say.name(done.voter()), "ps-figure"),
                Labels.wrapped(say.words().get("checkin.finished.more"), "ps-muted", "ps-t-16"));
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("ps-ok");
        Card card = Card.of(Rows.space(), words, Rows.space());
        card.setId("checkin.finished");
        getChildren().add(new VBox(16, bar.node(), Rows.high(card)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                bar.focus();
            }
        });
    }
}
