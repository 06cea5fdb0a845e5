package org.psephos.voterentry.screen.form;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.person.Roll;
import org.psephos.voterentry.service.person.RollVoter;

/// Who may exist already. What agrees is underlined; the clerk says for each whether it is the same person.
final class AlikeSide extends VBox {

    private final FormViewModel model;
    private final Say say;
    private final FormActs acts;

    AlikeSide(FormViewModel model, Say say, FormActs acts) {
        super(12);
        this.model = model;
        this.say = say;
        this.acts = acts;
        setId("form.alike");
        model.alike().foundProperty().subscribe(this::show);
    }

    private void show(List<Roll.Alike> found) {
        if (found.isEmpty()) {
            getChildren()
                    .setAll(
                            Labels.of(say.words().get("form.alike.none"), "ps-h2"),
                            Labels.wrapped(say.words().get("form.alike.none.more"), "ps-muted", "ps-t-13"));
            return;
        }
        HBox head = Rows.of(
                Labels.of(say.words().get("form.alike"), "ps-h2"),
                Rows.space(),
                Tag.of(State.WARN, "users", say.words().get("form.alike.count", Map.of("count", found.size()))));
        getChildren().setAll(head, Labels.wrapped(say.words().get("form.alike.more"), "ps-muted", "ps-t-13"));
        found.forEach(each -> getChildren().add(card(each)));
    }

    private Node card(Roll.Alike alike) {
        boolean question = AlikeViewModel.isQuestion(alike);
        RollVoter voter = alike.voter();
        String agrees = alike.agrees().stream()
                .map(field -> say.words().get("field." + field.word()))
                .reduce((left, right) -> left + say.words().get("say.comma") + right)
                .orElse("");
        Card card = Card.of(
                Rows.of(
                        Rows.wide(Labels.wrapped(say.name(voter), "ps-t-16", "ps-strong")),
                        Tag.of(question ? State.WARN : State.IDLE, agrees)),
                fact("voters.born", PersonField.BORN, say.date(voter.get(PersonField.BORN)), alike),
                fact("field.address", PersonField.STREET, say.address(voter), alike),
                fact("field.phone", PersonField.PHONE, voter.get(PersonField.PHONE), alike),
                fact("voters.number", PersonField.NUMBER, voter.get(PersonField.NUMBER), alike),
                buttons(voter));
        card.getChildren().removeIf(node -> node instanceof HBox row && row.getUserData() != null);
        card.setSpacing(4);
        card.getStyleClass().add("form-alike");
        if (question) {
            card.alarm(State.WARN);
        }
        return card;
    }

    private HBox fact(String name, PersonField field, String value, Roll.Alike alike) {
        Label label = Labels.of(say.words().get(name), "ps-muted", "ps-t-13");
        label.setMinWidth(84);
        Label text = Labels.wrapped(value, "ps-t-13");
        if (alike.agrees().contains(field)) {
            text.getStyleClass().add("form-agrees");
        }
        HBox row = Rows.of(8, label, Rows.wide(text));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        if (value.isEmpty()) {
            row.setUserData(field);
        }
        return row;
    }

    private HBox buttons(RollVoter voter) {
        String id = "form.alike." + voter.id().toString().substring(0, 8);
        return Rows.of(
                8,
                Buttons.small(id + ".same", say.words().text("form.alike.same"))
                        .does(() -> acts.open(voter.id()))
                        .make(),
                Buttons.small(id + ".different", say.words().text("form.alike.different"))
                        .does(() -> model.alike().isDifferent(voter.id()))
                        .make());
    }
}
