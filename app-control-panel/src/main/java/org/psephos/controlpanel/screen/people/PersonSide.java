package org.psephos.controlpanel.screen.people;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.crypto.Digest;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.qr.PrintChip;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.theme.Words;

/// One person: who, with which roles and what they mean, and what an administrator can do.
final class PersonSide extends VBox {

    private final PersonLine person;
    private final PeopleViewModel model;
    private final PeopleDialogs dialogs;
    private final PeopleWords say;
    private final Words words;

    PersonSide(PersonLine person, PeopleViewModel model, PeopleDialogs dialogs) {
        super(16);
        this.person = person;
        this.model = model;
        this.dialogs = dialogs;
        this.say = dialogs.say();
        this.words = say.words();
        setId("people.side");
        getChildren().addAll(who(), roles());
    }

    private Card who() {
        FactGrid facts = new FactGrid()
                .fact(words.text("people.login"), Labels.of(person.login()))
                .fact(words.text("people.column.since"), Labels.of(say.since(person)))
                .fact(
                        words.text("people.column.seen"),
                        Labels.of(say.seen(person, model.seen().get())))
                .fact(
                        words.text("people.uuid"),
                        dialogs.codes()
                                .chip("people.uuid", person.account().uuid(), QrKind.OPERATOR, person.fullName()));
        if (!person.key().isEmpty()) {
            facts.fact(
                    words.text("people.key"),
                    new PrintChip(
                            "people.key",
                            person.key().substring(0, 8),
                            PrintChip.subject(QrKind.KEY, Digest.ofHex(person.key()), person.fullName()),
                            words,
                            dialogs.codes()::show));
        }
        person.codeUntil()
                .ifPresent(until -> facts.fact(words.text("people.code.until"), Labels.wrapped(say.moment(until))));
        return Card.of(
                Labels.wrapped(Texts.isolate(person.fullName()), "ps-t-20", "ps-strong"), say.state(person), facts);
    }

    private Card roles() {
        List<Node> lines = new ArrayList<>();
        person.roles().stream()
                .sorted()
                .forEach(role -> lines.add(Rows.column(
                        0,
                        Labels.bound(words.text("role." + role.text()), "ps-strong"),
                        Labels.wrapped(words.text("people.may." + role.text()), "ps-muted", "ps-t-13"))));
        if (lines.isEmpty()) {
            lines.add(Labels.wrapped(words.text("people.roles.nothing"), "ps-muted"));
        }
        lines.add(Rows.line());
        lines.addAll(acts());
        return Card.titled(words.text("people.column.roles"), lines.toArray(Node[]::new));
    }

    private List<Node> acts() {
        return switch (model.guard(person)) {
            case READER -> List.of(Labels.wrapped(words.text("people.guard.reader"), "ps-hint"));
            case ONESELF -> List.of(Labels.wrapped(words.text("people.guard.oneself"), "ps-hint"));
            case NONE -> offered();
        };
    }

    private List<Node> offered() {
        List<Node> acts = new ArrayList<>();
        boolean hasCode = person.codeUntil().isPresent();
        if (person.enrolled()) {
            acts.add(act("roles", "edit-3", () -> dialogs.changeRoles(person)));
        }
        switch (person.state()) {
            case ENABLED -> {
                acts.add(act("code", "key", () -> dialogs.askNewCode(person)));
                if (hasCode) {
                    acts.add(act("takeback", "x", () -> dialogs.takeBack(person)));
                }
                acts.add(last());
            }
            case DISABLED -> acts.add(act("enable", "check", () -> dialogs.enable(person)));
            case INVITED -> {
                acts.add(act("code.again", "key", () -> dialogs.askNewCode(person)));
                acts.add(act("takeback", "x", () -> dialogs.takeBack(person)));
            }
        }
        return acts;
    }

    private Node last() {
        if (model.isLastAdministrator(person)) {
            return Labels.wrapped(words.text("people.guard.last"), "ps-hint");
        }
        return Buttons.danger("people.disable", words.text("people.disable"))
                .icon("slash")
                .wide()
                .does(() -> dialogs.disable(person))
                .make();
    }

    private Node act(String name, String icon, Runnable does) {
        ObservableValue<String> text = words.text("people." + name);
        return Buttons.second("people." + name, text)
                .icon(icon)
                .wide()
                .does(does)
                .make();
    }
}
