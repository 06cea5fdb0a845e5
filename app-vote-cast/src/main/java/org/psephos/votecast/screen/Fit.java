package org.psephos.votecast.screen;

/// Whether text and buttons of a kiosk have the size that voters need on its screen.
public enum Fit {
    /// An officer fitted a bank card on this screen.
    FITTED,
    /// Nobody did; the standard of 96 pixels in an inch is used, because it was said so or it is a window for a look.
    STANDARD,
    /// An officer fits it now.
    MEASURING,
    /// Nobody did, and nobody decided. The kiosk does not open.
    NONE;

    /// Whether voting may open with it.
    boolean holds() {
        return this == FITTED || this == STANDARD;
    }
}
