package org.psephos.desktop.kiosk.part;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.theme.Millimetres;

/// Equal tiles in as many columns as there is room for; every tile is as high as the highest.
public final class TileGrid extends Pane {

    private final int columnsMost;
    private final double columnLeast;
    private final double gap;

    /// @param columnsMost never more columns than this
    /// @param columnLeast the least width of a column, in pixels
    public TileGrid(Millimetres scale, int columnsMost, double columnLeast, List<? extends Node> tiles) {
        this.columnsMost = columnsMost;
        this.columnLeast = columnLeast;
        this.gap = scale.pxUp(KioskMetrics.GAP);
        getChildren().setAll(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        int room = (int) Math.floor((width + gap) / (columnLeast + gap));
        int most = Math.min(columnsMost, Math.max(1, getChildren().size()));
        int columns = Math.clamp(room, 1, most);
        return columns == 3 && most == 4 ? 2 : columns;
    }

    private double column(double width, int columns) {
        return Math.floor((width - (columns - 1) * gap) / columns);
    }

    private double row(double column) {
        return getChildren().stream()
                .mapToDouble(tile -> Math.ceil(tile.prefHeight(column)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return columnLeast;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columnsMost * (columnLeast + gap) - gap;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double there = width < 0 ? computePrefWidth(-1) : width;
        int columns = columns(there);
        int rows = Math.ceilDiv(getChildren().size(), columns);
        return rows * (row(column(there, columns)) + gap) - gap;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double column = column(getWidth(), columns);
        double row = row(column);
        for (int i = 0; i < getChildren().size(); i++) {
            double x = (i % columns) * (column + gap);
            int line = i / columns;
            double y = line * (row + gap);
            getChildren().get(i).resizeRelocate(x, y, column, row);
        }
    }
}
