package org.psephos.desktop.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A band with four parts: lead, middle, facts, tail. In one row where they fit, else in two: lead and tail above,
/// middle and facts below. Nothing is cut.
final class FoldingBar extends Pane {

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
        return Math.ceil(part.prefWidth(-1));
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
        return row + Math.max(row - 8, below(width - across()));
    }

    private double below(double inner) {
        double factsWidth = wide(middle) > 0 ? wide(facts) : inner;
        return Math.max(middle.prefHeight(-1), facts.prefHeight(Math.min(factsWidth, inner)));
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
            double height = getHeight() - row;
            double factsWidth = Math.min(wide(facts), inner);
            put(middle, left, row - 4, Math.min(wide(middle), inner - factsWidth), height);
            put(facts, left + inner - factsWidth, row - 4, factsWidth, height);
        }
    }

    private void put(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(snapPositionX(x), y, width, height);
    }
}
