package org.psephos.desktop.part;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.psephos.common.Check;

/// The six numbered words that two screens compare, in this order in every reading direction.
public final class FingerprintWords extends GridPane {

    private static final int COUNT = 6;
    private static final int COLUMNS = 3;

    /// @param words six of them
    public FingerprintWords(List<String> words) {
        Check.that(words.size() == COUNT, "six words are compared");
        getStyleClass().add("ps-words");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int index = 0; index < COLUMNS; index++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        for (int index = 0; index < COUNT; index++) {
            add(box(index + 1, words.get(index)), index % COLUMNS, index / COLUMNS);
        }
        setAccessibleText(String.join(" ", words));
    }

    private static HBox box(int number, String word) {
        Label count = Labels.of(Integer.toString(number), "ps-word-number");
        Label text = Labels.of(word, "ps-word-text");
        text.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(count, text);
        box.getStyleClass().add("ps-word");
        return box;
    }
}
