package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.Sentence;

/// How many choices are left. As wide as its longest sentence, so that nothing beside it moves.
final class LeftBox extends StackPane {

    private final List<HBox> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /// @param most how many choices a voter has in this contest
    LeftBox(Screen screen, int most) {
        setId("contest.left");
        getStyleClass().add("pk-left");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        add(screen.say("left.none"), List.of(KioskButton.icon(Feather.CHECK)));
        for (int left = 1; left <= most; left++) {
            add(screen.say("left.some", "n", left), List.of());
        }
        getChildren().addAll(sentences);
        show(most);
    }

    private void add(String sentence, List<Node> before) {
        HBox box = new HBox(8);
        box.getChildren().addAll(before);
        box.getChildren().add(Sentence.of(sentence, "pk-bold"));
        box.setAlignment(Pos.CENTER);
        sentences.add(box);
        words.add(sentence);
    }

    /// Shows how many are left, in words.
    void show(int left) {
        for (int i = 0; i < sentences.size(); i++) {
            sentences.get(i).setVisible(i == left);
        }
        setAccessibleText(words.get(left));
    }
}
