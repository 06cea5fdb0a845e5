package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands where nothing is yet: one sentence what will be here, and the one button that begins it.
public final class EmptyState extends VBox {

    /// @param icon Feather name
    /// @param sentence what will be here
    /// @param buttons none or one
    public EmptyState(String icon, ObservableValue<String> sentence, Node... buttons) {
        getStyleClass().add("ps-empty");
        getChildren().addAll(Icons.of(icon, 44), Labels.wrapped(sentence));
        getChildren().addAll(buttons);
    }
}
