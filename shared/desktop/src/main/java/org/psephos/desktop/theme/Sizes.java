package org.psephos.desktop.theme;

/// The lengths of the staff screens in pixels: the same figures as in `tokens.css`; a test renders both and compares.
public final class Sizes {

    /// Spacing steps: inside a group.
    public static final double SPACE_1 = 4;

    /// Spacing inside a group of words.
    public static final double SPACE_2 = 8;

    /// Spacing between fields.
    public static final double SPACE_3 = 12;

    /// Spacing between cards.
    public static final double SPACE_4 = 16;

    /// Spacing of the page.
    public static final double SPACE_5 = 24;

    /// Spacing between parts of a page.
    public static final double SPACE_6 = 32;

    /// The widest spacing.
    public static final double SPACE_7 = 48;

    /// A small button.
    public static final double SMALL = 28;

    /// A secondary button.
    public static final double CONTROL = 34;

    /// A field.
    public static final double FIELD = 36;

    /// The main button.
    public static final double MAIN = 46;

    /// The scan field of a desk.
    public static final double SCAN = 60;

    /// The menu and station strip.
    public static final double STRIP = 30;

    /// The title bar.
    public static final double BAR = 52;

    /// The foot.
    public static final double FOOT = 28;

    /// An item of the navigation.
    public static final double NAV_ITEM = 38;

    /// The navigation's width.
    public static final double NAV = 196;

    /// The side column's width.
    public static final double SIDE = 340;

    /// The smallest QR on a screen.
    public static final double QR = 300;

    /// Below this width of the layout the navigation folds and the side column goes below.
    public static final double FOLD = 1024;

    /// The rehearsal frame.
    public static final double REHEARSAL = 6;

    private Sizes() {}
}
