package org.psephos.desktop.kiosk.part;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// A tile that shows a text size as itself.
public final class Tile extends Pressable {

    /// @param id stable id
    /// @param sample the sign that is shown in the size
    /// @param fontPx the size
    /// @param words what the size is called
    public Tile(String id, String sample, double fontPx, String words, Runnable act) {
        super(id, AccessibleRole.RADIO_BUTTON, act);
        getStyleClass().add("pk-tile");
        Text big = new Text(sample);
        big.getStyleClass().addAll("pk-text", "pk-bold", "pk-sample");
        big.setStyle("-fx-font-size: " + Math.round(fontPx) + "px;");
        HBox name = new HBox(Sentence.plain(words));
        name.setAlignment(Pos.CENTER);
        VBox column = new VBox(big, name);
        column.setAlignment(Pos.BOTTOM_CENTER);
        setAlignment(Pos.BOTTOM_CENTER);
        getChildren().add(column);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setAccessibleText(words);
    }
}
