package org.psephos.desktop.kiosk.part;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// One place for a sentence that may for a while be replaced by a notice. Nothing around it moves when that happens.
public final class Slot extends StackPane {

    private final Paragraph usual;
    private final Paragraph words = Sentence.of("");
    private final HBox notice = new HBox();

    /// @param id stable id of the notice
    /// @param usual what stands there as long as there is no notice
    /// @param longest the longest notice that may come; the place is as high as it needs
    public Slot(String id, Paragraph usual, String longest) {
        this.usual = usual;
        notice.setId(id);
        notice.getStyleClass().addAll("pk-notice", "pk-slim");
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(Region.USE_PREF_SIZE);
        notice.getChildren().addAll(KioskButton.icon(Feather.ALERT_TRIANGLE), words);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(usual, notice);
        if (longest.isEmpty()) {
            notice.setManaged(false);
        } else {
            Sentence.set(words, longest);
        }
        quiet();
    }

    /// Shows a notice in the place of the sentence.
    public void say(String sentence) {
        Sentence.set(words, sentence);
        notice.setManaged(true);
        notice.setVisible(true);
        usual.setVisible(false);
        notice.setAccessibleText(words.text());
    }

    /// Shows the usual sentence again.
    public void quiet() {
        notice.setVisible(false);
        usual.setVisible(true);
    }
}
