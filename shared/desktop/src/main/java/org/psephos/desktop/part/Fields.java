package org.psephos.desktop.part;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.PasswordTextField;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Text fields with an icon at their start.
public final class Fields {

    private Fields() {}

    /// A plain field.
    public static CustomTextField text(String id) {
        CustomTextField field = new CustomTextField();
        field.setId(id);
        return field;
    }

    /// A field with an icon.
    public static CustomTextField text(String id, String icon) {
        CustomTextField field = text(id);
        field.setLeft(Icons.of(icon));
        return field;
    }

    /// A field of 44 px for searching; what is at its end (a count, a button) is `end`.
    public static CustomTextField search(String id, ObservableValue<String> prompt, Node end) {
        CustomTextField field = text(id, "search");
        field.getStyleClass().add("ps-search");
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        field.setRight(end);
        return field;
    }

    /// The field of 60 px of a desk: scan and search in one.
    public static CustomTextField scan(String id, ObservableValue<String> prompt, Node end) {
        CustomTextField field = search(id, prompt, end);
        field.getStyleClass().remove("ps-search");
        field.getStyleClass().add("ps-scan");
        return field;
    }

    /// A field that shows signs instead of what is typed.
    ///
    /// The field's own text is those signs; whoever bound to it would be given them for the passphrase, and every
    /// passphrase of one length would be the same. Therefore the value is handed over here.
    ///
    /// @param value what was typed; setting it fills the field
    public static PasswordTextField secret(String id, StringProperty value) {
        PasswordTextField field = new PasswordTextField();
        field.setId(id);
        field.setLeft(Icons.of("lock"));
        field.passwordProperty().subscribe(value::set);
        value.subscribe(now -> {
            if (!now.equals(field.getPassword())) {
                field.setText(now);
            }
        });
        return field;
    }
}
