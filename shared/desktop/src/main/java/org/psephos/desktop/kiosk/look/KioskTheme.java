package org.psephos.desktop.kiosk.look;

/// The four contrast themes (VVSG 2.0 7.1-C, D, E). Colours are the tokens `-pk-*` of the suite's one token sheet.
public enum KioskTheme {
    /// At least 10:1: what every session begins with.
    STANDARD("k-standard"),
    /// Black on white, 21:1.
    HIGH_LIGHT("k-high-light"),
    /// White on black, 21:1.
    HIGH_DARK("k-high-dark"),
    /// 4.5:1 to 8:1, for eyes that glare hurts.
    LOW("k-low");

    private final String styleClass;

    KioskTheme(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class that selects the tokens.
    public String styleClass() {
        return styleClass;
    }
}
