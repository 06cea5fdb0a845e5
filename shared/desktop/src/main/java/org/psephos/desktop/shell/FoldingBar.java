package org.psephos.desktop.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A band with four parts: lead, middle, facts, tail. In one row where they fit, else in two: lead and tail above,
/// middle and facts below. Nothing is cut.
final class FoldingBar extends Pane {

    private static final double LINE = 26;

    private final Region lead;
    private final Region middle;
    private final Region facts;
    private final Region tail;
    private final double row;

    /// @param row the least height of one row
    FoldingBar(double row, Region lead, Region middle, Region facts, Region tail) {
        this.row = row;
        this.lead = lead;
        this.middle = middle;
        this.facts = facts;
        this.tail = tail;
        getChildren().addAll(lead, middle, facts, tail);
    }

    private static double wide(Region part) {
        return part.isManaged() ? Math.ceil(part.prefWidth(-1)) : 0;
    }

    private double gap() {
        return 14;
    }

    private boolean fits(double inner) {
        return wide(lead) + wide(middle) + wide(facts) + wide(tail) + 3 * gap() <= inner;
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || fits(width - across())) {
            return row;
        }
        return row + below(width - across());
    }

    private boolean stacked(double inner) {
        return wide(middle) + gap() + wide(facts) > inner;
    }

    private double below(double inner) {
        double middleHeight = wide(middle) > 0 ? Math.max(LINE, middle.prefHeight(-1)) : 0;
        double factsHeight = Math.max(LINE, facts.prefHeight(Math.min(wide(facts), inner)));
        return (stacked(inner) ? middleHeight + factsHeight : Math.max(middleHeight, factsHeight)) + 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double inner = getWidth() - across();
        if (fits(inner)) {
            put(lead, left, 0, wide(lead), row);
            put(middle, left + wide(lead) + gap(), 0, wide(middle), row);
            double end = left + inner;
            put(tail, end - wide(tail), 0, wide(tail), row);
            double factsEnd = end - wide(tail) - (wide(tail) > 0 ? gap() : 0);
            put(facts, factsEnd - wide(facts), 0, wide(facts), row);
        } else {
            put(lead, left, 0, Math.min(wide(lead), inner), row);
            put(tail, left + inner - wide(tail), 0, wide(tail), row);
            putBelow(left, inner);
        }
    }

    private void putBelow(double left, double inner) {
        double factsWidth = Math.min(wide(facts), inner);
        double y = row - 2;
        double height = getHeight() - row;
        if (stacked(inner) && wide(middle) > 0) {
            double middleHeight = Math.max(LINE, middle.prefHeight(-1));
            put(middle, left, y, Math.min(wide(middle), inner), middleHeight);
            put(facts, left, y + middleHeight, factsWidth, height - middleHeight);
        } else {
            put(middle, left, y, wide(middle), height);
            put(facts, left + inner - factsWidth, y, factsWidth, height);
        }
    }

    private void put(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(snapPositionX(x), y, width, height);
    }
}
