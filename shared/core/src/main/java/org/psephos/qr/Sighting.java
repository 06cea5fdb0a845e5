package org.psephos.qr;

import java.util.List;

/// A code that was read in a picture: its text, and where it was.
///
/// @param text exactly what the code holds
/// @param corners the centres of its three finder squares in pixels: lower left, upper left, upper right
public record Sighting(String text, List<Point> corners) {

    public Sighting {
        corners = List.copyOf(corners);
    }

    /// A place in the picture.
    ///
    /// @param x pixels from the start of the row
    /// @param y pixels from the top
    public record Point(double x, double y) {}
}
