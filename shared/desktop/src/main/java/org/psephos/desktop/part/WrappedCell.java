package org.psephos.desktop.part;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/// Texts below each other that wrap at the width of their column; the row becomes as high as they need. (A table asks a
/// cell for its height without telling the width.)
final class WrappedCell extends Region {

    private static final double MARGINS = 24;
    private static final double AIR = 10;

    private final TableColumn<?, ?> column;
    private final Label[] texts;

    WrappedCell(TableColumn<?, ?> column, Label... texts) {
        this.column = column;
        this.texts = texts.clone();
        getChildren().addAll(texts);
        column.widthProperty().subscribe(width -> requestLayout());
    }

    private double room() {
        return Math.max(1, column.getWidth() - MARGINS);
    }

    private double needed() {
        double high = 0;
        for (Label text : texts) {
            high += Math.ceil(text.prefHeight(room()));
        }
        return high;
    }

    @Override
    protected double computePrefWidth(double height) {
        return room();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return needed() + AIR;
    }

    @Override
    protected void layoutChildren() {
        double y = Math.rint((getHeight() - needed()) / 2);
        for (Label text : texts) {
            double high = Math.ceil(text.prefHeight(room()));
            text.resizeRelocate(0, y, getWidth(), high);
            y += high;
        }
    }
}
