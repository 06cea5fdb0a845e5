package org.psephos.voterentry.screen.checkin;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.TwoColumns;

/// The shape of every answer about one voter: the field above, the answer as a large card, the side column.
final class AnswerPage {

    private static final double SIDE = 300;

    private AnswerPage() {}

    /// The whole page.
    static VBox of(ScanBar bar, Card card, Node... side) {
        VBox column = new VBox(16, side);
        VBox page = new VBox(16, bar.node(), Rows.high(new TwoColumns(card, column, SIDE)));
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    /// A flush card: content above, buttons at the foot.
    static Card card(Region content, HBox foot) {
        Card card = Card.of(content, Rows.space(), foot);
        card.flush();
        content.getStyleClass().add("checkin-answer");
        return card;
    }

    /// A small card of sentences with icons.
    static Card notes(String title, HBox... lines) {
        Card card = Card.of(Labels.of(title, "ps-h2"));
        card.setSpacing(8);
        card.getChildren().addAll(lines);
        return card;
    }

    /// One sentence with its icon.
    static HBox note(String icon, String sentence) {
        HBox row = Rows.of(8, Icons.of(icon), Rows.wide(Labels.wrapped(sentence)));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }

    /// A grey name above its value.
    static VBox fact(String name, Node value) {
        return new VBox(Labels.of(name, "ps-h3"), value);
    }

    /// Facts in equal columns.
    static GridPane grid(int columns, Node... facts) {
        GridPane grid = new GridPane(32, 20);
        for (int column = 0; column < columns; column++) {
            javafx.scene.layout.ColumnConstraints width = new javafx.scene.layout.ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int index = 0; index < facts.length; index++) {
            grid.add(facts[index], index % columns, index / columns);
        }
        return grid;
    }
}
