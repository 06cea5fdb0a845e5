package org.psephos.desktop.part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.theme.Sizes;

/// Rows, columns, space between and lines.
public final class Rows {

    private Rows() {}

    /// Nodes beside each other, 8 px apart, centred on one line.
    public static HBox of(Node... nodes) {
        HBox row = new HBox(Sizes.SPACE_2, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Nodes beside each other with another gap.
    public static HBox of(double gap, Node... nodes) {
        HBox row = of(nodes);
        row.setSpacing(gap);
        return row;
    }

    /// Nodes below each other.
    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// Takes what is left in a row or column, so that what follows stands at the end.
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /// `node` takes the width that is left.
    public static <T extends Node> T wide(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /// `node` takes the height that is left.
    public static <T extends Node> T high(T node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /// A line of 1 px across.
    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("ps-line");
        return line;
    }
}
