package org.psephos.desktop.kiosk.look;

import org.psephos.desktop.theme.UsabilityNumbers;

/// The four text sizes, by the height of a capital I on the glass (VVSG 2.0 7.1-G: 3.5-4.2, 4.8-5.6, 6.4-7.1, 8.5-9.0
/// mm).
public enum TextSize {
    /// 3.5 to 4.2 mm.
    SMALL(UsabilityNumbers.CAPITAL_SMALL_MM),
    /// 4.8 to 5.6 mm: what every session begins with.
    MEDIUM(UsabilityNumbers.CAPITAL_MEDIUM_MM),
    /// 6.4 to 7.1 mm.
    LARGE(UsabilityNumbers.CAPITAL_LARGE_MM),
    /// 8.5 to 9.0 mm.
    LARGEST(UsabilityNumbers.CAPITAL_EXTRA_LARGE_MM);

    private final double capitalMillimetres;

    TextSize(double capitalMillimetres) {
        this.capitalMillimetres = capitalMillimetres;
    }

    /// The height of a capital I, in millimetres.
    public double capitalMillimetres() {
        return capitalMillimetres;
    }
}
