package org.psephos.desktop.kiosk.fit;

/// A screen as the system counts it. Another count means another screen, or another mode of it: its fit is void.
///
/// @param width pixels from side to side
/// @param height pixels from top to foot
public record Glass(int width, int height) {

    /// A screen of the size that the system tells, rounded to whole pixels.
    public static Glass of(double width, double height) {
        return new Glass((int) Math.rint(width), (int) Math.rint(height));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
