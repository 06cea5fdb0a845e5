package org.psephos.desktop.print;

import java.awt.image.BufferedImage;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.psephos.desktop.theme.Fonts;

/// A sheet as a picture. Making one needs the JavaFX thread; what is made may go anywhere.
///
/// @param image 300 dots per inch
/// @param widthMm of the paper
/// @param heightMm of the paper
public record SheetPicture(BufferedImage image, double widthMm, double heightMm) {

    /// Dots per inch.
    public static final double DPI = 300;

    /// Draws the sheet. JavaFX thread only.
    public static SheetPicture of(Sheet sheet) {
        Scene scene = dressed(sheet);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(Transform.scale(DPI / 96, DPI / 96));
        BufferedImage drawn = SwingFXUtils.fromFXImage(sheet.drawing().snapshot(parameters, null), null);
        BufferedImage opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, java.awt.Color.WHITE, null);
        return new SheetPicture(opaque, sheet.widthMm(), sheet.heightMm());
    }

    /// Gives the drawing a scene with the fonts and classes of paper.
    static Scene dressed(Sheet sheet) {
        Fonts.load();
        Scene scene = new Scene(new Group(sheet.drawing()));
        scene.getStylesheets()
                .add(Objects.requireNonNull(SheetPicture.class.getResource("print.css"))
                        .toExternalForm());
        return scene;
    }
}
