package org.psephos.desktop.kiosk.part;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A name at the start and a second text at the end of one line; under one another when they do not fit side by side.
///
/// Both wrap; neither is ever cut.
final class NameAndDetail extends Pane {

    private static final double SPACE = 24;

    private final Paragraph name;
    private final Paragraph detail;

    NameAndDetail(String name, String detail) {
        this.name = Sentence.bold(name);
        this.detail = Sentence.plain(detail);
        getChildren().add(this.name);
        if (!detail.isEmpty()) {
            getChildren().add(this.detail);
        }
        setMinHeight(Region.USE_PREF_SIZE);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return Math.ceil(name.prefWidth(-1)) + SPACE + Math.ceil(detailWidth()) <= width;
    }

    private double detailWidth() {
        return hasDetail() ? detail.prefWidth(-1) : -SPACE;
    }

    private boolean hasDetail() {
        return getChildren().size() > 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(name.prefWidth(-1)) + SPACE + Math.ceil(detailWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || fits(width)) {
            return Math.max(name.prefHeight(-1), hasDetail() ? detail.prefHeight(-1) : 0);
        }
        return name.prefHeight(width) + (hasDetail() ? detail.prefHeight(width) : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!hasDetail()) {
            double tall = name.prefHeight(width);
            layoutInArea(name, 0, (height - tall) / 2, width, tall, 0, HPos.LEFT, VPos.CENTER);
        } else if (fits(width)) {
            double end = Math.ceil(detail.prefWidth(-1));
            double start = width - end;
            double nameTall = name.prefHeight(start);
            double detailTall = detail.prefHeight(end);
            layoutInArea(name, 0, (height - nameTall) / 2, start, nameTall, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(detail, start, (height - detailTall) / 2, end, detailTall, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double nameTall = name.prefHeight(width);
            double detailTall = detail.prefHeight(width);
            double top = (height - nameTall - detailTall) / 2;
            layoutInArea(name, 0, top, width, nameTall, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(detail, 0, top + nameTall, width, detailTall, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
