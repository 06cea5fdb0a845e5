package org.psephos.desktop.kiosk.look;

import org.psephos.desktop.theme.UsabilityNumbers;

/// Every length of the voter's screens, in millimetres. Pixels are made of them in [Millimetres] and nowhere else.
///
/// Clauses: VVSG 2.0 7.1-G (text), 7.2-I (targets), 7.2-H (act on release), 7.1-C/D/E (contrast).
public final class KioskMetrics {

    /// The least side of anything that is pressed (VVSG 2.0 7.2-I).
    public static final double TARGET_LEAST = UsabilityNumbers.VOTER_TARGET_MM;
    /// The least distance between two things that are pressed (VVSG 2.0 7.2-I).
    public static final double GAP_LEAST = UsabilityNumbers.VOTER_GAP_MM;

    /// The distance between options and between buttons; more than the least, so that the focus ring fits between.
    public static final double GAP = 3.71;
    /// The margin of a page at its sides.
    public static final double MARGIN = 8.47;
    /// The margin of a page at top and foot.
    public static final double PAGE_TOP = 5.3;
    /// The least height of an option.
    public static final double OPTION = 19.6;
    /// The least height of a button in the foot.
    public static final double FOOT_BUTTON = 15.88;
    /// The least height of the button that casts.
    public static final double ACT_BUTTON = 21.2;
    /// The least height of a button in the head.
    public static final double HEAD_BUTTON = TARGET_LEAST;
    /// The thickness of an edge.
    public static final double EDGE = 0.8;
    /// The thickness of the line between the bands and the page.
    public static final double BAND_EDGE = 0.53;
    /// The radius of a corner.
    public static final double RADIUS = 2.65;
    /// The thickness of the focus ring.
    public static final double RING = 1.06;
    /// The distance between the ring and what it goes around.
    public static final double RING_AWAY = 0.8;
    /// The distance that keeps two acts apart that must not be confused (cast and challenge).
    public static final double APART = 19.05;
    /// The side of a QR code on the screen: at least 300 px at 96 dpi.
    public static final double QR = 80;

    /// The width of the live picture of the camera on the waiting page.
    public static final double CAMERA = 120;

    private KioskMetrics() {}
}
