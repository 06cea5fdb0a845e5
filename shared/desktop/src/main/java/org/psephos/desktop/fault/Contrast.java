package org.psephos.desktop.fault;

import javafx.scene.paint.Color;

/// Contrast of two colours (WCAG 2.2, definitions "contrast ratio" and "relative luminance").
public final class Contrast {

    private static final double OFFSET = 0.05;

    private Contrast() {}

    /// From 1 (the same) to 21 (black and white).
    public static double of(Color one, Color other) {
        double a = luminance(one) + OFFSET;
        double b = luminance(other) + OFFSET;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// `front` with `opacity` over `ground`.
    static Color over(Color front, double opacity, Color ground) {
        double share = front.getOpacity() * opacity;
        return ground.interpolate(new Color(front.getRed(), front.getGreen(), front.getBlue(), 1), share);
    }
}
