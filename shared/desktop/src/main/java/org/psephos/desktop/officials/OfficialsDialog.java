package org.psephos.desktop.officials;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.theme.Words;

/// Asks officials to sign one act: what will be recorded, why, who. Escape is the safe answer; nothing is a default
/// button.
public final class OfficialsDialog {

    private static final double WIDTH = 620;

    private final VBox dialog;
    private final OfficialsViewModel<?> model;
    private final Words words;
    private final String id;

    private OfficialsDialog(OfficialsViewModel<?> model, VBox dialog) {
        this.model = model;
        this.dialog = dialog;
        this.words = model.words();
        this.id = model.act().id();
    }

    /// Opens it above a window; it stays open until the act is recorded or given up.
    ///
    /// @param onDone told once the act is recorded
    /// @return its state, which the demonstration and the tour type into
    public static <T> OfficialsViewModel<T> open(StaffApp app, OfficialsAct<T> act, Consumer<? super T> onDone) {
        Overlay overlay = app.frame().overlay();
        Words words = app.words().or(OfficialsDialog.class);
        VBox dialog = new VBox(14);
        OfficialsViewModel<T> model =
                new OfficialsViewModel<>(act, app.station().session().state().get(), app.tasks(), words, done -> {
                    if (dialog.getScene() != null) {
                        overlay.close();
                    }
                    onDone.accept(done);
                });
        new OfficialsDialog(model, dialog).open(overlay);
        return model;
    }

    private void open(Overlay overlay) {
        TextField reason = Fields.text(id + ".reason", "edit-3");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        dialog.getChildren()
                .addAll(
                        Labels.wrapped(model.act().title(), "ps-h1"),
                        recorded(),
                        new FormField<>(words.text("officials.reason"), reason)
                                .help(words.text("officials.reason.help")));
        dialog.setId(id);
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.setAccessibleText(model.act().title());
        dialog.setPrefWidth(WIDTH);
        model.here()
                .ifPresent(person -> dialog.getChildren()
                        .add(StateWord.of(
                                State.OK, words.get("officials.here", "name", Texts.isolate(person.fullName())))));
        for (int i = 0; i < model.entries().size(); i++) {
            dialog.getChildren().add(official(i));
        }
        dialog.getChildren().addAll(new MessageBar(id + ".message", model.messageProperty()), foot(overlay));
        overlay.open(dialog, reason, () -> {});
    }

    private HBox recorded() {
        HBox row = Rows.of(
                8, Icons.of("edit"), Rows.wide(Labels.wrapped(model.act().records())));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }

    private HBox official(int index) {
        OfficialsViewModel.Entry entry = model.entries().get(index);
        String part = id + "." + (index + 1);
        TextField login = Fields.text(part + ".login", "user");
        login.textProperty().bindBidirectional(entry.login());
        TextField secret = Fields.secret(part + ".passphrase", entry.passphrase());
        secret.disableProperty().bind(model.busyProperty());
        FormField<TextField> name = new FormField<>(label(index), login);
        FormField<TextField> phrase = new FormField<>(words.text("officials.passphrase"), secret);
        HBox row = Rows.of(12, name, phrase);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(phrase, Priority.ALWAYS);
        name.setPrefWidth(WIDTH / 2);
        phrase.setPrefWidth(WIDTH / 2);
        return row;
    }

    private ObservableValue<String> label(int index) {
        boolean only = model.act().persons() == OfficialsAct.Persons.ONE;
        boolean first = index == 0 && model.here().isEmpty();
        return words.text(only ? "officials.only" : first ? "officials.first" : "officials.second");
    }

    private HBox foot(Overlay overlay) {
        Button safe = Buttons.big(id + ".safe", words.text("officials.safe"))
                .key("Esc")
                .does(overlay::close)
                .make();
        ObservableValue<String> answer = Bindings.createStringBinding(
                () -> model.busyProperty().get()
                        ? words.get("officials.busy")
                        : model.act().act(),
                model.busyProperty());
        Button act = (model.act().persons() == OfficialsAct.Persons.ONE
                        ? Buttons.main(id + ".act", answer)
                        : Buttons.confirmedDanger(id + ".act", answer))
                .disabledWhile(model.readyProperty().not())
                .does(model::submit)
                .make();
        HBox row = Rows.of(12, safe, Rows.space(), act);
        row.getStyleClass().add("ps-dialog-actions");
        return row;
    }
}
