package org.psephos.voterentry.screen.checkin;

import java.time.Instant;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.UuidChip;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Visit;
import org.psephos.voterentry.service.person.RollVoter;

/// The red card: where, when and by which desk. There is nothing to confirm here.
final class AlreadyInPane extends StackPane {

    private final Say say;
    private final DeskActs acts;
    private final DeskAnswer.AlreadyIn in;

    AlreadyInPane(CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.AlreadyIn in) {
        this.say = say;
        this.acts = acts;
        this.in = in;
        Button back = Buttons.main("checkin.back", say.words().text("checkin.ready"))
                .key("Esc")
                .does(model::back)
                .make();
        Button slip = Buttons.big("checkin.newslip", say.words().text("checkin.newslip"))
                .icon("file-text")
                .key("F8")
                .does(() -> acts.newSlip(model, in))
                .make();
        VBox content = new VBox(16, verdict(), visit(model.now()), person(), toSay());
        Card card =
                AnswerPage.card(content, Card.foot(slip, Rows.space(), back)).refused();
        getChildren().add(AnswerPage.of(bar, card, holds(), manager(model)));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F8) {
                event.consume();
                acts.newSlip(model, in);
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                back.requestFocus();
            }
        });
    }

    private HBox verdict() {
        VBox words = new VBox(
                Labels.wrapped(say.words().get("checkin.already"), "ps-verdict", "ps-bad"),
                Labels.wrapped(say.words().get("checkin.already.more"), "ps-t-16", "ps-strong", "ps-bad"));
        javafx.scene.Node icon = Icons.of("alert-octagon", 44);
        HBox row = Rows.of(16, icon, Rows.wide(words));
        row.getStyleClass().add("ps-bad");
        return row;
    }

    private Node visit(Instant now) {
        Visit visit = in.registration().first();
        VBox where = AnswerPage.fact(
                say.words().get("checkin.where"), Labels.wrapped(say.place(visit.place()), "ps-t-20", "ps-strong"));
        VBox when = AnswerPage.fact(
                say.words().get("checkin.when"), Labels.of(say.clock(visit.time()), "ps-t-20", "ps-strong"));
        when.getChildren().add(Labels.of(say.ago(visit.time(), now), "ps-muted"));
        VBox desk = AnswerPage.fact(
                say.words().get("checkin.desk"),
                Labels.wrapped(say.names().desk(visit.desk()), "ps-t-20", "ps-strong"));
        desk.getChildren()
                .add(Labels.wrapped(
                        say.words()
                                .get(
                                        "checkin.clerk",
                                        "name",
                                        Texts.isolate(say.names().person(visit.clerk()))),
                        "ps-muted"));
        Card facts = Card.of(AnswerPage.grid(3, where, when, desk));
        facts.setId("checkin.visit");
        return facts;
    }

    private Node person() {
        RollVoter voter = in.voter();
        HBox line = Rows.of(
                8,
                Labels.of(
                        say.words()
                                .get(
                                        "checkin.who",
                                        Map.of(
                                                "latin",
                                                Texts.isolate(voter.get(PersonField.LATIN)),
                                                "haslatin",
                                                voter.sheet().has(PersonField.LATIN) ? "yes" : "no",
                                                "year",
                                                say.year(voter.get(PersonField.BORN)),
                                                "number",
                                                Texts.isolate(voter.get(PersonField.NUMBER)))),
                        "ps-t-16",
                        "ps-muted"),
                new UuidChip("checkin.uuid", voter.id().uuid(), say.words(), acts::showQr));
        return new VBox(Labels.wrapped(say.name(voter), "ps-figure"), line);
    }

    private Node toSay() {
        return new VBox(
                4,
                Labels.of(say.words().get("checkin.say"), "ps-t-16", "ps-strong"),
                Labels.wrapped(say.words().get("checkin.say.already"), "ps-t-16"));
    }

    private Card holds() {
        return AnswerPage.notes(
                say.words().get("checkin.holds"),
                AnswerPage.note("check", say.words().get("checkin.holds.first")),
                AnswerPage.note("check", say.words().get("checkin.holds.nothing")),
                AnswerPage.note("check", say.words().get("checkin.holds.cast")));
    }

    private Card manager(CheckInViewModel model) {
        Card card = Card.of(
                Labels.of(say.words().get("checkin.manager"), "ps-h2"),
                Labels.wrapped(say.words().get("checkin.manager.can"), "ps-muted", "ps-t-13"),
                Labels.wrapped(say.words().get("checkin.manager.two"), "ps-muted", "ps-t-13"),
                Buttons.danger("checkin.undo", say.words().text("checkin.undo"))
                        .arrow("corner-up-left")
                        .does(() -> acts.undo(model, in))
                        .wide()
                        .make());
        card.setSpacing(8);
        return card;
    }
}
