package org.psephos.desktop.kiosk.part;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The solid disc with a tick: recorded for good. Always beside words.
public final class DoneMark extends StackPane {

    /// @param side in pixels
    public DoneMark(double side) {
        Circle disc = new Circle(side / 2 * 11 / 12);
        disc.getStyleClass().add("pk-disc");
        SVGPath mark = new SVGPath();
        mark.setContent("M7 12.5l3.4 3.4L17.3 9");
        mark.getStyleClass().add("pk-tick");
        mark.setStrokeWidth(2.4);
        mark.setStrokeLineCap(StrokeLineCap.ROUND);
        mark.setStrokeLineJoin(StrokeLineJoin.ROUND);
        mark.setScaleX(side / 24);
        mark.setScaleY(side / 24);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(side, side);
        setMaxSize(side, side);
        getChildren().addAll(disc, new Group(mark));
    }
}
