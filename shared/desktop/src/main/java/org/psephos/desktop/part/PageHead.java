package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The title row of a page: title, one line of sense below it, acts or the verdict at the end.
public final class PageHead extends HBox {

    private final VBox words = new VBox();

    /// @param title the page in two words
    /// @param atEnd buttons or a state word
    public PageHead(ObservableValue<String> title, Node... atEnd) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.getChildren().add(Labels.wrapped(title, "ps-h1"));
        Rows.wide(words);
        getChildren().add(words);
        getChildren().addAll(atEnd);
        setMinHeight(USE_PREF_SIZE);
    }

    /// With a sentence below the title.
    public PageHead says(ObservableValue<String> sentence) {
        words.getChildren().add(Labels.wrapped(sentence, "ps-muted", "ps-t-13"));
        return this;
    }
}
