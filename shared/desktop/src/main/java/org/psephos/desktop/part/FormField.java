package org.psephos.desktop.part;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A field with its label above, help below, and the error below when there is one.
///
/// @param <C> the control
public final class FormField<C extends Node> extends VBox {

    private static final String ERROR_CLASS = "ps-error";

    private final C control;
    private final HBox labelRow = new HBox();
    private final Label label;
    private final StringProperty error = new SimpleStringProperty("");

    /// @param label 13 px semibold, without a colon
    /// @param control the field itself; its id is the field's id
    public FormField(ObservableValue<String> label, C control) {
        this.control = control;
        this.label = Labels.bound(label, "ps-field-label");
        this.label.setLabelFor(control);
        labelRow.getStyleClass().add("ps-label-row");
        labelRow.getChildren().add(this.label);
        getStyleClass().add("ps-field");
        control.accessibleTextProperty().bind(label);
        getChildren().addAll(labelRow, control, errorLabel());
        error.subscribe(this::mark);
        if (control instanceof javafx.scene.layout.Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
    }

    private Label errorLabel() {
        Label shown = Labels.bound(error, "ps-field-error");
        shown.setGraphic(Icons.of("alert-octagon", 14));
        shown.setMinHeight(USE_PREF_SIZE);
        shown.visibleProperty().bind(error.isNotEmpty());
        shown.managedProperty().bind(shown.visibleProperty());
        if (control.getId() != null) {
            shown.setId(control.getId() + ".error");
        }
        return shown;
    }

    private void mark(String now) {
        control.getStyleClass().remove(ERROR_CLASS);
        if (!now.isEmpty()) {
            control.getStyleClass().add(ERROR_CLASS);
        }
    }

    /// With the word "required" or "optional" after the label.
    public FormField<C> marked(ObservableValue<String> word) {
        Label mark = new Label();
        mark.getStyleClass().add("ps-field-mark");
        mark.textProperty().bind(Bindings.concat("· ", word));
        labelRow.getChildren().add(mark);
        return this;
    }

    /// With a sentence of help below.
    public FormField<C> help(ObservableValue<String> sentence) {
        Label help = Labels.wrapped(sentence, "ps-field-help");
        help.visibleProperty().bind(help.textProperty().isNotEmpty());
        help.managedProperty().bind(help.visibleProperty());
        control.accessibleHelpProperty().bind(sentence);
        getChildren().add(help);
        return this;
    }

    /// With the error of a view model: a sentence, empty while there is none.
    public FormField<C> error(ObservableValue<String> sentence) {
        error.bind(sentence);
        return this;
    }

    /// The control.
    public C control() {
        return control;
    }
}
