package org.psephos.desktop.kiosk.part;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The box of an option: empty, or with a tick. The tick is not mirrored in right-to-left languages.
final class Tick extends StackPane {

    private static final double ART = 24;

    private final SVGPath mark = new SVGPath();

    Tick(Shape shape) {
        getStyleClass().add("pk-box");
        if (shape == Shape.ROUND) {
            getStyleClass().add("pk-round");
        }
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        mark.setContent("M20 6 9 17l-5-5");
        mark.getStyleClass().add("pk-tick");
        mark.setStrokeWidth(3.6);
        mark.setStrokeLineCap(StrokeLineCap.ROUND);
        mark.setStrokeLineJoin(StrokeLineJoin.ROUND);
        mark.setVisible(false);
        getChildren().add(new Group(mark));
        widthProperty().addListener((observed, before, now) -> fit(now.doubleValue()));
    }

    /// Square for what may be combined, round for one of several looks.
    enum Shape {
        SQUARE,
        ROUND
    }

    void show(boolean ticked) {
        mark.setVisible(ticked);
    }

    private void fit(double side) {
        double factor = side / 1.35 * 1.05 / ART;
        mark.setScaleX(factor);
        mark.setScaleY(factor);
    }
}
