package org.psephos.desktop.qr;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.psephos.qr.QrEncoder;
import org.psephos.qr.QrMatrix;

/// A QR code for paper: exactly as large as asked, where a printer's fine dots make whole pixels needless.
public final class QrPaper extends Pane {

    /// @param content the text in the code
    /// @param side of the code without its quiet zone, which is added around it
    public QrPaper(String content, double side) {
        QrMatrix modules = QrEncoder.encode(content);
        double module = side / modules.size();
        double whole = module * modules.sizeWithQuietZone();
        double start = module * QrMatrix.QUIET;
        Path ink = new Path();
        ink.setFill(Color.BLACK);
        ink.setStroke(Color.TRANSPARENT);
        ink.setStrokeWidth(0);
        ink.setSmooth(false);
        modules.forEachRun((x, y, length) -> {
            double left = start + x * module;
            double top = start + y * module;
            ink.getElements()
                    .addAll(
                            new MoveTo(left, top),
                            new LineTo(left + length * module, top),
                            new LineTo(left + length * module, top + module),
                            new LineTo(left, top + module),
                            new ClosePath());
        });
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(whole, whole);
        setPrefSize(whole, whole);
        setMaxSize(whole, whole);
        getChildren().setAll(new Rectangle(whole, whole, Color.WHITE), ink);
    }
}
