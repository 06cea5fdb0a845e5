package org.psephos.desktop.kiosk.part;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.theme.Millimetres;

/// The band above or below a page: something at its start, a text in the middle, something at its end.
///
/// The text stands in the same row when it fits there on one line, otherwise in a row of its own, so that the buttons
/// never leave their places.
public final class Band extends Pane {

    private final Node start;
    private final Node middle;
    private final Node end;
    private final Spill spill;
    private final double gap;

    /// Where the text goes when it does not fit beside the others, and how it stands when it does.
    public enum Spill {
        /// Below them; beside them it follows the start. For the head.
        BELOW,
        /// Above them; beside them it is in the middle. For the foot.
        ABOVE,
        /// Above them; beside them it is at the end. For a foot without a button at the end.
        ABOVE_AT_END
    }

    /// @param middle usually a text
    public Band(Millimetres scale, Node start, Node middle, Node end, Spill spill) {
        this.start = start;
        this.middle = middle;
        this.end = end;
        this.spill = spill;
        this.gap = scale.pxUp(KioskMetrics.GAP) * 1.7;
        getChildren().addAll(start, middle, end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double room(double width) {
        double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        double startWidth = Math.min(wide(start), inside);
        double endWidth = wide(end);
        return inside - startWidth - (startWidth > 0 ? gap : 0) - endWidth - (endWidth > 0 ? gap : 0);
    }

    private static double wide(Node node) {
        return Math.ceil(node.prefWidth(-1));
    }

    private boolean beside(double width) {
        return wide(middle) <= room(width);
    }

    private double row(double inside) {
        double startRoom = startRoom(inside);
        return Math.max(start.prefHeight(startRoom), end.prefHeight(-1));
    }

    private double startRoom(double inside) {
        double endWidth = wide(end);
        return Math.min(wide(start), inside - endWidth - (endWidth > 0 ? gap : 0));
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        double insets = snappedTopInset() + snappedBottomInset();
        if (beside(width)) {
            return insets + Math.max(row(inside), middle.prefHeight(wide(middle)));
        }
        return insets + row(inside) + between() + middle.prefHeight(inside);
    }

    private double between() {
        return gap / 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inside = getWidth() - left - snappedRightInset();
        double tall = getHeight() - top - snappedBottomInset();
        double row = Math.min(row(inside), tall);
        double rowTop = top;
        if (beside(getWidth())) {
            rowTop = top + (tall - row) / 2;
            double startWidth = startRoom(inside);
            double from = left + startWidth + (startWidth > 0 ? gap : 0);
            double wide = wide(middle);
            double room = room(getWidth());
            double x =
                    switch (spill) {
                        case BELOW -> from;
                        case ABOVE -> from + (room - wide) / 2;
                        case ABOVE_AT_END -> from + room - wide;
                    };
            double high = middle.prefHeight(wide);
            middle.resizeRelocate(x, top + (tall - high) / 2, wide, high);
        } else {
            double high = middle.prefHeight(inside);
            rowTop = spill == Spill.BELOW ? top : top + high + between();
            double y = spill == Spill.BELOW ? top + row + between() : top;
            middle.resizeRelocate(left, y, inside, high);
        }
        place(start, left, startRoom(inside), rowTop, row);
        place(end, left + inside - wide(end), wide(end), rowTop, row);
    }

    private static void place(Node node, double x, double width, double top, double row) {
        double high = node.prefHeight(width);
        node.resizeRelocate(x, top + (row - high) / 2, width, high);
    }
}
