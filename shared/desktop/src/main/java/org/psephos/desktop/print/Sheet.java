package org.psephos.desktop.print;

import javafx.scene.layout.Region;

/// One page: a drawing and its size on paper. JavaFX thread only.
///
/// @param drawing laid out at 96 dpi
/// @param widthMm of the paper
/// @param heightMm of the paper
public record Sheet(Region drawing, double widthMm, double heightMm) {

    /// Pixels of one millimetre in the drawing.
    public static final double PX_PER_MM = 96 / 25.4;

    public Sheet {
        if (widthMm <= 0 || heightMm <= 0) {
            throw new IllegalArgumentException("paper has a size");
        }
        drawing.setMinSize(widthMm * PX_PER_MM, heightMm * PX_PER_MM);
        drawing.setPrefSize(widthMm * PX_PER_MM, heightMm * PX_PER_MM);
        drawing.setMaxSize(widthMm * PX_PER_MM, heightMm * PX_PER_MM);
    }
}
