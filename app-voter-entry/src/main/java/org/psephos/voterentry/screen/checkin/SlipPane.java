package org.psephos.voterentry.screen.checkin;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// The slip, until it is out of hand: it exists on this screen and on paper, and nowhere else.
final class SlipPane extends StackPane {

    private final Say say;
    private final DeskAnswer.HandOut out;
    private final Runnable print;

    SlipPane(CheckInViewModel model, Say say, DeskActs acts, DeskAnswer.HandOut out) {
        this.say = say;
        this.out = out;
        this.print = () -> acts.print(out.slip(), out.place(), out.style());
        Button given = Buttons.main("checkin.given", say.words().text("checkin.given"))
                .icon("check")
                .key("Enter")
                .does(model::handedOut)
                .make();
        Button printing = Buttons.big("checkin.print", say.words().text("checkin.print"))
                .icon("printer")
                .key("Ctrl+P")
                .does(print)
                .make();
        StateWord first = StateWord.of(State.WARN, say.words().get("checkin.slipfirst"));
        first.setId("checkin.slipfirst");
        first.visibleProperty().bind(model.slipFirstProperty());
        first.managedProperty().bind(first.visibleProperty());
        VBox content = new VBox(16, verdict(), Rows.of(28, acts.qr(out.slip().qrText()), Rows.wide(facts())), first);
        if (out.kept() == Records.Kept.HERE) {
            StateWord alone = StateWord.of(State.WARN, say.words().get("checkin.alone"));
            alone.setId("checkin.alone");
            content.getChildren().add(alone);
        }
        Card card = AnswerPage.card(content, Card.foot(printing, Rows.space(), given));
        getChildren().add(new TwoColumns(card, side(), 300));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                given.requestFocus();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.P) {
            event.consume();
            print.run();
        }
    }

    private String place() {
        return say.place(out.place());
    }

    private String style() {
        return say.style(out.style());
    }

    private HBox verdict() {
        String title =
                switch (out.slipKind()) {
                    case FIRST -> "checkin.done";
                    case REPLACEMENT -> "checkin.done.again";
                };
        VBox words = new VBox(
                Labels.wrapped(say.words().get(title), "ps-verdict", "ps-ok"),
                Labels.wrapped(say.words().get("checkin.done.more"), "ps-t-16", "ps-muted"));
        HBox row = Rows.of(16, Icons.of("check-circle", 44), Rows.wide(words));
        row.getStyleClass().add("ps-ok");
        return row;
    }

    private VBox facts() {
        return new VBox(
                16,
                AnswerPage.fact(
                        say.words().get("checkin.for"), Labels.wrapped(say.name(out.voter()), "ps-t-20", "ps-strong")),
                AnswerPage.fact(say.words().get("field.place"), Labels.wrapped(place(), "ps-t-16")),
                AnswerPage.fact(say.words().get("field.style"), Labels.wrapped(style(), "ps-t-16")),
                Labels.wrapped(say.words().get("checkin.slip.never"), "ps-hint"));
    }

    private VBox side() {
        return new VBox(
                16,
                AnswerPage.notes(
                        say.words().get("checkin.slip.next"),
                        AnswerPage.note("printer", say.words().get("checkin.slip.print")),
                        AnswerPage.note("arrow-right", say.words().get("checkin.slip.send")),
                        AnswerPage.note("check", say.words().get("checkin.slip.forget"))));
    }
}
