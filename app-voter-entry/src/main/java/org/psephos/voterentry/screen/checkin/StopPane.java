package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.UuidChip;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// A voter who cannot be checked in here: why, what to say, where to go. No confirm button.
final class StopPane extends StackPane {

    private final Say say;

    private StopPane(CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, RollVoter voter, Words words) {
        this.say = say;
        Button back = Buttons.main("checkin.back", say.words().text("checkin.ready"))
                .key("Esc")
                .does(model::back)
                .make();
        Button details = Buttons.big("checkin.details", say.words().text("checkin.details"))
                .icon("users")
                .does(() -> acts.details(voter.id()))
                .make();
        VBox content = new VBox(
                16,
                verdict(words),
                new VBox(
                        Labels.wrapped(say.name(voter), "ps-figure"),
                        Labels.wrapped(voter.get(PersonField.LATIN), "ps-t-16", "ps-muted"),
                        new UuidChip("checkin.uuid", voter.id().uuid(), say.words(), acts::showQr)),
                new VBox(
                        4,
                        Labels.of(say.words().get("checkin.say"), "ps-t-16", "ps-strong"),
                        Labels.wrapped(words.toSay(), "ps-t-16")));
        Card card =
                AnswerPage.card(content, Card.foot(details, Rows.space(), back)).alarm(words.state());
        getChildren().add(AnswerPage.of(bar, card, next(words)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                back.requestFocus();
            }
        });
    }

    private record Words(State state, String icon, String title, String why, String toSay, String next) {}

    private HBox verdict(Words words) {
        VBox lines = new VBox(
                Labels.wrapped(words.title(), "ps-verdict", words.state().styleClass()),
                Labels.wrapped(words.why(), "ps-t-16", "ps-strong"));
        HBox row = Rows.of(16, Icons.of(words.icon(), 44), Rows.wide(lines));
        row.getStyleClass().add(words.state().styleClass());
        return row;
    }

    private Card next(Words words) {
        return AnswerPage.notes(say.words().get("checkin.next"), AnswerPage.note("info", words.next()));
    }

    static StopPane otherPlace(
            CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.OtherPlace other) {
        Map<String, String> place =
                Map.of("place", Texts.isolate(say.place(other.registration().place())));
        return new StopPane(
                model, say, acts, bar, other.voter(), words(say, State.WARN, "map-pin", "checkin.place", place));
    }

    static StopPane withdrawn(CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.Withdrawn gone) {
        Map<String, String> reason = Map.of("reason", Texts.isolate(gone.reason()));
        return new StopPane(
                model, say, acts, bar, gone.voter(), words(say, State.BAD, "slash", "checkin.withdrawn", reason));
    }

    static StopPane notRegistered(
            CheckInViewModel model, Say say, DeskActs acts, ScanBar bar, DeskAnswer.NotRegistered not) {
        return new StopPane(
                model,
                say,
                acts,
                bar,
                not.voter(),
                words(say, State.WARN, "alert-triangle", "checkin.unregistered", Map.of()));
    }

    private static Words words(Say say, State state, String icon, String key, Map<String, String> facts) {
        return new Words(
                state,
                icon,
                say.words().get(key, facts),
                say.words().get(key + ".why", facts),
                say.words().get(key + ".say", facts),
                say.words().get(key + ".next", facts));
    }
}
