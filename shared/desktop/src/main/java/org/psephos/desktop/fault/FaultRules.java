package org.psephos.desktop.fault;

import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.UsabilityNumbers;

/// The thresholds of a family of screens.
///
/// @param textContrast least contrast of text
/// @param largeContrast least contrast of large text
/// @param contrastMax most contrast (the low theme has a bound), or 21
/// @param targetPx least side of a target
/// @param mainPx least height of a main button
/// @param gapPx least distance between two targets; 0 where there is no rule
/// @param textPx least font size
public record FaultRules(
        double textContrast,
        double largeContrast,
        double contrastMax,
        double targetPx,
        double mainPx,
        double gapPx,
        double textPx) {

    private static final double ANY = 21.1;

    /// Staff screens.
    public static FaultRules staff() {
        return new FaultRules(
                UsabilityNumbers.TEXT_CONTRAST,
                UsabilityNumbers.LARGE_CONTRAST,
                ANY,
                UsabilityNumbers.STAFF_TARGET_PX,
                UsabilityNumbers.STAFF_MAIN_PX,
                0,
                UsabilityNumbers.STAFF_TEXT_PX);
    }

    /// Kiosk screens of a theme whose text has at least this contrast, with no text below `textPx`.
    public static FaultRules kiosk(double contrast, double textPx, Millimetres scale) {
        return new FaultRules(contrast, contrast, ANY, scale.target(), scale.target(), scale.gap(), textPx);
    }

    /// Kiosk screens of the low theme.
    public static FaultRules kioskLow(double textPx, Millimetres scale) {
        return new FaultRules(
                UsabilityNumbers.LOW_CONTRAST_MIN,
                UsabilityNumbers.LOW_CONTRAST_MIN,
                UsabilityNumbers.LOW_CONTRAST_MAX,
                scale.target(),
                scale.target(),
                scale.gap(),
                textPx);
    }
}
