package org.psephos.desktop.part;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.psephos.desktop.theme.Sizes;

/// Work and side: beside each other where there is room, else the side below the work.
public final class TwoColumns extends Pane {

    private static final double GAP = Sizes.SPACE_4;
    private static final double WORK_MIN = 420;

    private final Region work;
    private final Region side;
    private final double sideWidth;

    /// @param work takes the width that is left
    /// @param side 300 to 380 px
    /// @param sideWidth in pixels
    public TwoColumns(Region work, Region side, double sideWidth) {
        this.work = work;
        this.side = side;
        this.sideWidth = sideWidth;
        getChildren().addAll(work, side);
        javafx.scene.layout.VBox.setVgrow(this, javafx.scene.layout.Priority.ALWAYS);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return width < 0 || width >= sideWidth + GAP + WORK_MIN;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(WORK_MIN, sideWidth);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(WORK_MIN, work.prefWidth(-1)) + GAP + sideWidth;
    }

    @Override
    protected double computeMinHeight(double width) {
        return beside(width)
                ? Math.max(work.minHeight(workWidth(width)), side.minHeight(sideWidth))
                : work.minHeight(width) + GAP + side.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return beside(width)
                ? Math.max(work.prefHeight(workWidth(width)), side.prefHeight(sideWidth))
                : work.prefHeight(width) + GAP + side.prefHeight(width);
    }

    private double workWidth(double width) {
        return width < 0 ? -1 : width - sideWidth - GAP;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (beside(width)) {
            place(work, 0, 0, workWidth(width), height);
            place(side, width - sideWidth, 0, sideWidth, height);
        } else {
            double below = side.prefHeight(width);
            double above = Math.max(work.minHeight(width), height - below - GAP);
            place(work, 0, 0, width, above);
            place(side, 0, above + GAP, width, below);
        }
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
