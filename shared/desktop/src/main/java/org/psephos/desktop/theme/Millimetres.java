package org.psephos.desktop.theme;

/// Turns millimetres into pixels of one display. The only place where the two meet.
///
/// @param dpi pixels in an inch of the display, measured by an officer with a bank card; 96 in tests
public record Millimetres(double dpi) {

    /// The scale of tests and of staff screens.
    public static final Millimetres STANDARD = new Millimetres(96);

    /// Height of a capital I of Noto Sans in em; a test measures it.
    public static final double CAPITAL_EM = 0.714;

    private static final double MM_PER_INCH = 25.4;
    private static final double CARD_WIDTH_MM = 85.60;

    public Millimetres {
        if (!(dpi >= 50 && dpi <= 600)) {
            throw new IllegalArgumentException("dpi from 50 to 600: " + dpi);
        }
    }

    /// The scale at which a bank card (85.60 mm wide) covers `pixels`.
    public static Millimetres ofCard(double pixels) {
        return new Millimetres(pixels * MM_PER_INCH / CARD_WIDTH_MM);
    }

    /// Pixels of a length.
    public double px(double mm) {
        return mm * dpi / MM_PER_INCH;
    }

    /// Millimetres of a length on this display.
    public double mm(double px) {
        return px * MM_PER_INCH / dpi;
    }

    /// Whole pixels, never less than the length.
    public double pxUp(double mm) {
        return Math.ceil(px(mm) - 0.01);
    }

    /// The font size whose capital letters are this high, in whole pixels.
    public double fontPx(double capitalMm) {
        return Math.round(px(capitalMm) / CAPITAL_EM);
    }

    /// A voter's target: at least 12.7 mm.
    public double target() {
        return pxUp(UsabilityNumbers.VOTER_TARGET_MM);
    }

    /// The gap between two of a voter's targets: at least 2.54 mm.
    public double gap() {
        return pxUp(UsabilityNumbers.VOTER_GAP_MM);
    }
}
