package org.psephos.voterentry.app;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.person.RollVoter;

/// The versions of a voter, newest first, each with what differs from the one before.
final class HistoryDialog {

    private HistoryDialog() {}

    static void open(Overlay overlay, Say say, RollVoter voter) {
        VBox list = new VBox(12);
        List<RollVoter.Version> versions = voter.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Person before = i == 0 ? Person.EMPTY : versions.get(i - 1).sheet();
            list.getChildren().add(card(say, versions.get(i), before));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(380);
        scroll.getStyleClass().add("ps-page-scroll");
        Button close = Buttons.big("history.close", say.words().text("history.close"))
                .key("Esc")
                .does(overlay::close)
                .make();
        VBox dialog = new VBox(
                16,
                Labels.wrapped(say.words().get("history.title", "name", say.name(voter)), "ps-h1"),
                Labels.wrapped(say.words().get("history.says"), "ps-muted"),
                scroll,
                Rows.of(Rows.space(), close));
        dialog.setId("history");
        dialog.setPrefWidth(560);
        overlay.open(dialog, close, () -> {});
    }

    private static Card card(Say say, RollVoter.Version version, Person before) {
        Card card = Card.of(Rows.of(
                Labels.of(say.words().get("history.line", Map.of("rev", version.rev())), "ps-strong"),
                Rows.space(),
                Labels.of(say.words().get("history." + version.action()), "ps-muted")));
        card.setSpacing(4);
        for (PersonField field : PersonField.values()) {
            String was = before.get(field);
            String is = version.sheet().get(field);
            if (!was.equals(is)) {
                String none = say.words().get("say.none");
                card.getChildren()
                        .add(Labels.wrapped(
                                say.words().get("field." + field.word()) + " · "
                                        + (was.isEmpty() ? "" : shown(say, field, was) + " → ")
                                        + (is.isEmpty() ? none : shown(say, field, is)),
                                "ps-t-13"));
            }
        }
        if (card.getChildren().size() == 1) {
            card.getChildren().add(Labels.wrapped(say.words().get("history.same"), "ps-muted", "ps-t-13"));
        }
        return card;
    }

    /// A value as people know it: places and styles by their names.
    private static String shown(Say say, PersonField field, String value) {
        return switch (field) {
            case PLACE -> say.placeOf(value);
            case STYLE -> say.styleOf(value);
            case BORN -> say.date(value);
            default -> value;
        };
    }
}
