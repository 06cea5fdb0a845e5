package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/// One figure of 26 px and below it what it counts.
public final class Tile extends VBox {

    /// @param figure the number, written in the reader's digits
    /// @param what what it counts, and when
    public Tile(ObservableValue<String> figure, ObservableValue<String> what) {
        getStyleClass().add("ps-tile");
        getChildren().addAll(Labels.bound(figure, "ps-figure"), Labels.bound(what, "ps-muted", "ps-t-12"));
    }
}
