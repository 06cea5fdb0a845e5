package org.psephos.desktop.part;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Scale;

/// The mark of the suite: the two voting pebbles of an Athenian juror, one solid, one pierced. Never mirrored.
public final class Mark extends StackPane {

    private static final double DRAWN_WIDTH = 36;
    private static final double DRAWN_HEIGHT = 24;

    /// @param height in pixels
    public Mark(double height) {
        Circle solid = new Circle(11, 12, 9);
        Circle ring = new Circle(25, 12, 8);
        Circle core = new Circle(25, 12, 2.2);
        solid.getStyleClass().add("ps-mark");
        core.getStyleClass().add("ps-mark");
        ring.getStyleClass().add("ps-mark-ring");
        ring.setStrokeWidth(3);
        Group drawing = new Group(solid, ring, core);
        double scale = height / DRAWN_HEIGHT;
        drawing.getTransforms().add(new Scale(scale, scale));
        drawing.setManaged(false);
        getChildren().add(drawing);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(DRAWN_WIDTH * scale, height);
        setMaxSize(DRAWN_WIDTH * scale, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Psephos");
    }
}
