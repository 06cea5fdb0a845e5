package org.psephos.desktop.theme;

import java.time.Duration;

/// Every number of usability that a screen must keep, each with the clause it comes from.
///
/// Marks: `V` VVSG 2.0, `W` WCAG 2.2 AA, `O` our own bar. Clauses with a star were recalled, not looked up.
public final class UsabilityNumbers {

    /// Voter target, W 2.5.8 and V 7.2-I.
    public static final double VOTER_TARGET_MM = 12.7;

    /// Gap between voter targets, V 7.2-I.
    public static final double VOTER_GAP_MM = 2.54;

    /// Staff target in pixels, W 2.5.8.
    public static final double STAFF_TARGET_PX = 24;

    /// A staff screen's main button in pixels, O.
    public static final double STAFF_MAIN_PX = 44;

    /// Contrast of text on staff screens, W 1.4.3.
    public static final double TEXT_CONTRAST = 4.5;

    /// Contrast of large text, edges of controls and the focus ring, W 1.4.3 and 1.4.11.
    public static final double LARGE_CONTRAST = 3.0;

    /// From this size on (bold), text is large: 14 point, W 1.4.3.
    public static final double LARGE_BOLD_PX = 18.66;

    /// From this size on, text is large: 18 point, W 1.4.3.
    public static final double LARGE_PX = 24;

    /// Contrast of the voter's default theme, V 7.1-C.
    public static final double VOTER_CONTRAST = 10;

    /// What we aim at in the voter's default theme, O.
    public static final double VOTER_CONTRAST_AIM = 11;

    /// Contrast of the two high themes, V 7.1-C.
    public static final double HIGH_CONTRAST = 20;

    /// Least contrast of the low theme, V 7.1-C*.
    public static final double LOW_CONTRAST_MIN = 4.5;

    /// Most contrast of the low theme, V 7.1-C*.
    public static final double LOW_CONTRAST_MAX = 8;

    /// Smallest text on a staff screen in pixels, O.
    public static final double STAFF_TEXT_PX = 12;

    /// Capital letters of the small text size, V 7.1-G.
    public static final double CAPITAL_SMALL_MM = 3.78;

    /// Capital letters of the medium text size (the default), V 7.1-G.
    public static final double CAPITAL_MEDIUM_MM = 5.29;

    /// Capital letters of the large text size, V 7.1-G.
    public static final double CAPITAL_LARGE_MM = 6.80;

    /// Capital letters of the largest text size, V 7.1-G.
    public static final double CAPITAL_EXTRA_LARGE_MM = 8.69;

    /// A visible answer to any press, O (V 7.2-N asks 0.5 s*).
    public static final Duration ANSWER = Duration.ofMillis(200);

    /// Longer work shows a sign of progress within this, V 7.2-N*.
    public static final Duration PROGRESS = Duration.ofMillis(500);

    /// The longest time between two paintings of a burst, O.
    public static final Duration PAINT = Duration.ofMillis(100);

    /// Warning before an idle lock, W 2.2.1.
    public static final Duration LOCK_WARNING = Duration.ofMinutes(1);

    /// How long the voter's "Done" screen stays, O.
    public static final Duration DONE_SCREEN = Duration.ofSeconds(30);

    private UsabilityNumbers() {}
}
