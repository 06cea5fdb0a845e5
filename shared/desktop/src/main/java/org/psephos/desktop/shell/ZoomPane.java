package org.psephos.desktop.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out in the window's size divided by the zoom, then draws it that much larger: text reflows.
final class ZoomPane extends Pane {

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private double zoom = 1;

    ZoomPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    void zoom(double factor) {
        zoom = factor;
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / zoom, getHeight() / zoom);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * zoom;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * zoom;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
