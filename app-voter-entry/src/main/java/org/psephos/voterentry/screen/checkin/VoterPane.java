package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.part.UuidChip;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// One voter who may be checked in: is this the person in front of you?
final class VoterPane extends StackPane {

    private final Say say;
    private final DeskActs acts;
    private final DeskAnswer.MayCheckIn may;
    private final Button confirm;

    VoterPane(CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.MayCheckIn may) {
        this.say = say;
        this.acts = acts;
        this.may = may;
        confirm = Buttons.main("checkin.confirm", say.words().text("checkin.confirm"))
                .icon("check")
                .key("Enter")
                .does(model::confirm)
                .disabledWhile(model.busyProperty().or(model.shutProperty()))
                .make();
        Button back = Buttons.big("checkin.back", say.words().text("checkin.not"))
                .key("Esc")
                .does(model::back)
                .make();
        Label why = Labels.bound(why(model), "ps-hint");
        why.setId("checkin.why");
        Card card = AnswerPage.card(content(), Card.foot(back, Rows.space(), why, confirm));
        getChildren().add(AnswerPage.of(bar, card, before(), identity()));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                (confirm.isDisabled() ? back : confirm).requestFocus();
            }
        });
    }

    /// Why the button beside it is grey; empty while it is not.
    private ObservableValue<String> why(CheckInViewModel model) {
        return Bindings.createStringBinding(
                () -> model.busyProperty().get()
                        ? say.words().get("checkin.asking")
                        : model.shutProperty().get() ? say.words().get("checkin.shut") : "",
                model.busyProperty(),
                model.shutProperty(),
                say.words().textsProperty());
    }

    private VBox content() {
        RollVoter voter = may.voter();
        HBox head = Rows.of(
                Labels.of(say.words().get("checkin.question"), "ps-muted"),
                Rows.space(),
                Tag.of(State.OK, "check", say.words().get("state.on_roll")));
        Node name = Labels.wrapped(say.name(voter), "ps-verdict");
        VBox names = new VBox(4, head, name);
        if (voter.sheet().has(PersonField.LATIN)) {
            names.getChildren().add(Labels.wrapped(voter.get(PersonField.LATIN), "ps-t-16", "ps-muted"));
        }
        return new VBox(16, names, facts(voter), Rows.line(), contests());
    }

    private Node facts(RollVoter voter) {
        HBox born = Rows.of(
                6,
                Labels.of(say.date(voter.get(PersonField.BORN)), "ps-t-20", "ps-strong"),
                Labels.of(age(voter), "ps-t-16", "ps-muted"));
        String none = say.words().get("say.none");
        String number = voter.get(PersonField.NUMBER);
        String address = say.address(voter);
        HBox place = Rows.of(
                8,
                Labels.wrapped(say.place(may.registration().place()), "ps-t-16"),
                Tag.of(State.OK, "check", say.words().get("checkin.here")));
        return AnswerPage.grid(
                2,
                AnswerPage.fact(say.words().get("field.born"), born),
                AnswerPage.fact(
                        say.words().get("field.number"),
                        Labels.wrapped(number.isEmpty() ? none : number, "ps-t-20", "ps-strong")),
                AnswerPage.fact(
                        say.words().get("field.address"),
                        Labels.wrapped(address.isEmpty() ? none : address, "ps-t-16")),
                AnswerPage.fact(say.words().get("field.place"), place));
    }

    private String age(RollVoter voter) {
        return say.words().get("checkin.age", "age", say.age(voter.get(PersonField.BORN)));
    }

    private VBox contests() {
        FlowPane tags = new FlowPane(8, 8);
        say.contests(may.registration().style())
                .forEach(title -> tags.getChildren().add(Tag.of(State.IDLE, title)));
        return new VBox(
                6,
                Labels.of(
                        say.words()
                                .get(
                                        "checkin.style",
                                        Map.of(
                                                "style",
                                                say.style(may.registration().style()))),
                        "ps-h3"),
                tags);
    }

    private Card before() {
        return AnswerPage.notes(
                say.words().get("checkin.before"),
                AnswerPage.note("eye", say.words().get("checkin.before.compare")),
                AnswerPage.note("file-text", say.words().get("checkin.before.slip")),
                AnswerPage.note("corner-up-left", say.words().get("checkin.before.undo")));
    }

    private Card identity() {
        RollVoter voter = may.voter();
        Card card = Card.of(
                Labels.of(say.words().get("checkin.identity"), "ps-h2"),
                Labels.of(say.words().get("field.uuid"), "ps-muted", "ps-t-13"),
                new UuidChip("checkin.uuid", voter.id().uuid(), say.words(), acts::showQr),
                RecordWords.row(say, voter.current()));
        card.setSpacing(8);
        return card;
    }
}
