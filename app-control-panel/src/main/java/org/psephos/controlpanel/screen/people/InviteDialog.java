package org.psephos.controlpanel.screen.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.controlpanel.service.People;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;

/// The form of a new person.
final class InviteDialog extends VBox {

    private static final double WIDTH = 760;

    private final NewPerson form;
    private final PeopleViewModel model;
    private final Words words;
    private final Consumer<People.Code> done;
    private final TextField fullName = Fields.text("people.invite.name");
    private final TextField login = Fields.text("people.invite.login");
    private final SimpleObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();

    InviteDialog(NewPerson form, PeopleViewModel model, Words words, Runnable cancel, Consumer<People.Code> done) {
        super(16);
        this.form = form;
        this.model = model;
        this.words = words;
        this.done = done;
        setId("people.invite");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(words.text("people.invite.title"));
        fullName.textProperty().bindBidirectional(form.fullName());
        login.textProperty().bindBidirectional(form.login());
        fullName.focusedProperty().subscribe(there -> left(there, fullName, form.leftName()));
        login.focusedProperty().subscribe(there -> left(there, login, form.leftLogin()));
        HBox names = Rows.of(
                16,
                half(new FormField<>(words.text("people.fullname"), fullName)
                        .help(words.text("people.fullname.help"))
                        .error(said(form.nameError()))),
                half(new FormField<>(words.text("people.login"), login)
                        .help(words.text("people.login.help"))
                        .error(said(form.loginError()))));
        names.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        Labels.wrapped(words.text("people.invite.title"), "ps-h1"),
                        Labels.wrapped(words.text("people.invite.says"), "ps-muted"),
                        new MessageBar("people.invite.message", message),
                        names,
                        Labels.bound(words.text("people.column.roles"), "ps-h2"),
                        rolesError(),
                        new RoleBoxes("people.invite.role", form.choice(), words),
                        acts(cancel));
    }

    private static Node half(FormField<TextField> field) {
        field.setPrefWidth(WIDTH / 2);
        return Rows.wide(field);
    }

    /// A field that was left with something in it is judged; an empty one waits.
    private static void left(boolean there, TextField field, BooleanProperty left) {
        if (!there && !field.getText().isBlank()) {
            left.set(true);
        }
    }

    private ObservableValue<String> said(StringBinding key) {
        return Bindings.createStringBinding(
                () -> key.get().isEmpty() ? "" : words.get(key.get()), key, words.textsProperty());
    }

    private Node rolesError() {
        Label error = Labels.bound(said(form.rolesError()), "ps-field-error");
        error.setId("people.invite.role.error");
        error.setGraphic(Icons.of("alert-octagon", 14));
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private Node acts(Runnable cancel) {
        return Rows.of(
                12,
                Buttons.big("people.invite.safe", words.text("people.invite.no"))
                        .key("Esc")
                        .does(cancel)
                        .make(),
                Rows.space(),
                Buttons.main("people.invite.act", words.text("people.invite.act"))
                        .disabledWhile(busy)
                        .does(this::submit)
                        .make());
    }

    private void submit() {
        message.set(Message.NONE);
        if (!form.check()) {
            (form.nameError().get().isEmpty() ? form.loginError().get().isEmpty() ? this : login : fullName)
                    .requestFocus();
            return;
        }
        busy.set(true);
        model.invite(form, done, this::refused);
    }

    private void refused(List<Problem> problems) {
        busy.set(false);
        message.set(Message.of(problems, words.texts()));
    }

    /// Where typing begins.
    Node first() {
        return fullName;
    }
}
