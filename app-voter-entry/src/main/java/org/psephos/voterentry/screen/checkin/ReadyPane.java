package org.psephos.voterentry.screen.checkin;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.KeyHint;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// The page while it waits: the invitation, the field, and below it the matches, a refusal, or the last answers.
final class ReadyPane extends StackPane {

    private final CheckInViewModel model;
    private final Say say;
    private final DeskActs acts;
    private final VBox below = new VBox(12);

    ReadyPane(CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.Listening answer) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        Card card = Card.of(invitation(), bar.node(), keys(), Rows.line(), below);
        card.getStyleClass().add("checkin-ready");
        card.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new TwoColumns(card, new DaySide(model, say), 320));
        VBox.setVgrow(this, Priority.ALWAYS);
        show(answer);
    }

    private HBox invitation() {
        VBox words = new VBox(
                Labels.wrapped(say.words().text("checkin.invite"), "ps-figure"),
                Labels.wrapped(say.words().text("checkin.invite.more"), "ps-muted", "ps-t-16"));
        HBox row = Rows.of(16, Icons.of("maximize", 44), Rows.wide(words));
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private HBox keys() {
        HBox row = Rows.of(
                24, key("Enter", "checkin.key.enter"), key("↓", "checkin.key.down"), key("Esc", "checkin.key.esc"));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private HBox key(String key, String text) {
        return Rows.of(6, KeyHint.of(key), Labels.bound(say.words().text(text), "ps-t-13", "ps-muted"));
    }

    void show(DeskAnswer.Listening answer) {
        below.getChildren().setAll(content(answer));
    }

    private Node content(DeskAnswer.Listening answer) {
        return switch (answer) {
            case DeskAnswer.Ready ready -> new LastAnswers(model, say);
            case DeskAnswer.Several several -> new MatchList(model, say, several);
            case DeskAnswer.Nobody nobody -> new NobodyBox(say, acts, nobody);
            case DeskAnswer.Refused refused -> new RefusedBox(say, refused);
        };
    }
}
