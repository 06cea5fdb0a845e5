package org.psephos.controlpanel.screen.people;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.psephos.controlpanel.service.People;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.State;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.theme.Words;

/// What opens above the people page: forms, questions, and a new code.
public final class PeopleDialogs {

    private static final int REASON_SIGNS_MAX = 400;

    private final PeopleViewModel model;
    private final Overlay overlay;
    private final QrCodes codes;
    private final PeopleWords say;
    private final Words words;

    /// @param overlay of the window
    /// @param codes opens QR codes
    public PeopleDialogs(PeopleViewModel model, Overlay overlay, QrCodes codes, PeopleWords say) {
        this.model = model;
        this.overlay = overlay;
        this.codes = codes;
        this.say = say;
        this.words = say.words();
    }

    PeopleWords say() {
        return say;
    }

    QrCodes codes() {
        return codes;
    }

    /// Asks for a new person.
    public void invite() {
        if (model.mayEdit().get() && !overlay.isOpen()) {
            InviteDialog dialog =
                    new InviteDialog(new NewPerson(model::isTaken), model, words, overlay::close, code -> {
                        overlay.close();
                        show(code);
                    });
            overlay.open(dialog, dialog.first(), () -> {});
        }
    }

    private void show(People.Code code) {
        CodeDialog dialog = new CodeDialog(code, say, () -> {
            overlay.close();
            overlay.toast(State.OK, words.get("people.code.closed", "name", code.fullName()));
        });
        overlay.open(dialog, dialog.first(), () -> {});
    }

    void changeRoles(PersonLine person) {
        RolesDialog dialog = new RolesDialog(
                person,
                words,
                overlay::close,
                roles -> {
                    overlay.close();
                    model.changeRoles(person, roles);
                },
                model.isLastAdministrator(person));
        overlay.open(dialog, dialog.first(), () -> {});
    }

    void askNewCode(PersonLine person) {
        String kind = person.enrolled() ? "people.code.ask" : "people.code.again.ask";
        Decision.ask(overlay, "people.code.ask", words.text(kind + ".title"))
                .says(words.with(texts -> texts.get(kind + ".says", "name", person.fullName())))
                .safe(words.text("people.keep"), () -> {})
                .act(words.text("people.code.act"), () -> model.newCode(person, this::show))
                .open();
    }

    void takeBack(PersonLine person) {
        String kind = person.enrolled() ? "people.takeback.code" : "people.takeback.ask";
        Decision.ask(overlay, "people.takeback.ask", words.text(kind + ".title"))
                .says(words.with(texts -> texts.get(kind + ".says", "name", person.fullName())))
                .safe(words.text("people.keep"), () -> {})
                .danger(words.text("people.takeback"), () -> model.takeBack(person))
                .open();
    }

    void disable(PersonLine person) {
        askReason("people.disable", person, reason -> model.disable(person, reason));
    }

    void enable(PersonLine person) {
        askReason("people.enable", person, reason -> model.enable(person, reason));
    }

    private void askReason(String key, PersonLine person, Consumer<String> act) {
        TextField reason = Fields.text(key + ".reason");
        reason.setTextFormatter(new javafx.scene.control.TextFormatter<>(
                change -> change.getControlNewText().length() > REASON_SIGNS_MAX ? null : change));
        Buttons made = key.equals("people.disable")
                ? Buttons.confirmedDanger(key + ".act", words.text(key))
                : Buttons.main(key + ".act", words.text(key));
        Button button = made.disabledWhile(reason.textProperty().map(String::isBlank))
                .does(() -> {
                    overlay.close();
                    act.accept(reason.getText());
                })
                .make();
        Decision.ask(overlay, key + ".ask", words.with(texts -> texts.get(key + ".title", "name", person.fullName())))
                .says(words.text(key + ".says"))
                .shows(new FormField<>(words.text("people.reason"), reason).help(words.text("people.reason.help")))
                .safe(words.text("people.keep"), () -> {})
                .answer(button)
                .open();
        reason.requestFocus();
    }
}
