package org.psephos.desktop.qr;

import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.psephos.qr.QrEncoder;
import org.psephos.qr.QrMatrix;

/// A QR code: black on white in every theme, four modules of quiet zone, each module a whole number of pixels, at
/// least 300 px. It never mirrors. Larger space makes larger modules.
public final class QrView extends Region {

    /// The smallest side on a screen, in pixels.
    public static final double SMALLEST = 300;

    private final Rectangle paper = new Rectangle();
    private final Path ink = new Path();
    private QrMatrix modules;

    /// @param id of the node
    /// @param content the text in the code
    /// @param spoken what assistive technology says, say "QR code of the voter card of Ada"
    public QrView(String id, String content, String spoken) {
        modules = QrEncoder.encode(content);
        setId(id);
        getStyleClass().add("ps-qr-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(SMALLEST, SMALLEST);
        paper.setFill(Color.WHITE);
        ink.setFill(Color.BLACK);
        ink.setStroke(Color.TRANSPARENT);
        ink.setStrokeWidth(0);
        ink.setSmooth(false);
        getChildren().setAll(paper, ink);
    }

    /// Shows another code in the same place.
    public void show(String content, String spoken) {
        modules = QrEncoder.encode(content);
        setAccessibleText(spoken);
        requestLayout();
    }

    /// The style sheet of this package's views.
    public static String sheet() {
        return Objects.requireNonNull(QrView.class.getResource("qr.css")).toExternalForm();
    }

    /// Pixels per module at the present size.
    public int moduleSize() {
        double side = Math.min(getWidth(), getHeight());
        return Math.max(1, (int) (side / modules.sizeWithQuietZone()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sideFor(SMALLEST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return sideFor(SMALLEST);
    }

    private double sideFor(double least) {
        int count = modules.sizeWithQuietZone();
        return Math.ceil(least / count) * count;
    }

    @Override
    protected void layoutChildren() {
        int module = moduleSize();
        double startX = Math.floor((getWidth() - module * modules.size()) / 2);
        double startY = Math.floor((getHeight() - module * modules.size()) / 2);
        double side = module * modules.sizeWithQuietZone();
        paper.setX(startX - module * QrMatrix.QUIET);
        paper.setY(startY - module * QrMatrix.QUIET);
        paper.setWidth(Math.max(side, getWidth() - 2 * paper.getX()));
        paper.setHeight(Math.max(side, getHeight() - 2 * paper.getY()));
        ink.getElements().clear();
        modules.forEachRun((x, y, length) ->
                ink.getElements().addAll(box(startX + x * module, startY + y * module, length * module, module)));
    }

    private static PathElement[] box(double x, double y, double width, double height) {
        return new PathElement[] {
            new MoveTo(x, y),
            new LineTo(x + width, y),
            new LineTo(x + width, y + height),
            new LineTo(x, y + height),
            new ClosePath()
        };
    }
}
