package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Facts as two columns: what it is in grey, the value in ink.
public final class FactGrid extends GridPane {

    /// An empty grid; rows are added in order.
    public FactGrid() {
        getStyleClass().add("ps-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /// A row whose value is a text.
    public FactGrid fact(ObservableValue<String> name, ObservableValue<String> value) {
        return fact(name, Labels.wrapped(value));
    }

    /// A row whose value is any node.
    public FactGrid fact(ObservableValue<String> name, Node value) {
        Label label = Labels.bound(name, "ps-muted");
        label.setLabelFor(value);
        GridPane.setValignment(label, value instanceof Label ? VPos.TOP : VPos.CENTER);
        addRow(getRowCount(), label, value);
        return this;
    }
}
