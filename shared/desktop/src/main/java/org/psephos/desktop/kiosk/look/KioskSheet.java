package org.psephos.desktop.kiosk.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.psephos.desktop.theme.Millimetres;

/// The style sheet of lengths, made at run time for one scale and one text size.
///
/// JavaFX looks up colours but not paddings, borders, radii or font sizes; so all lengths of the kiosk are written here,
/// from [KioskMetrics] through [Millimetres]. Colours and weights stand in `kiosk.css`.
public final class KioskSheet {

    private KioskSheet() {}

    /// The sheet as a `data:` address for a list of style sheets.
    public static String of(Millimetres scale, TextSize size) {
        String css = css(scale, size);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    static String css(Millimetres scale, TextSize size) {
        double font = scale.fontPx(size.capitalMillimetres());
        double edge = px(scale, KioskMetrics.EDGE);
        double radius = px(scale, KioskMetrics.RADIUS);
        double inner = Math.max(0, radius - edge);
        double option = Math.max(px(scale, KioskMetrics.OPTION), Math.rint(font * 2.4));
        double foot = Math.max(px(scale, KioskMetrics.FOOT_BUTTON), Math.rint(font * 2.1));
        double head = Math.max(px(scale, KioskMetrics.HEAD_BUTTON), Math.rint(font * 1.5));
        double ring = px(scale, KioskMetrics.RING);
        double margin = px(scale, KioskMetrics.MARGIN);
        double gap = px(scale, KioskMetrics.GAP);
        StringBuilder css = new StringBuilder(2_400);
        rule(css, ".root.ps-kiosk", "-fx-font-size: %1$.0fpx;", font);
        rule(css, ".pk-title", "-fx-font-size: %1$.0fpx;", Math.rint(font * 1.36));
        rule(css, ".pk-code, .pk-verdict", "-fx-font-size: %1$.0fpx;", Math.rint(font * 1.64));
        rule(css, ".pk-big", "-fx-font-size: %1$.0fpx;", Math.rint(font * 1.28));
        rule(css, ".pk-head", "-fx-padding: %1$.0fpx %2$.0fpx; -fx-border-width: 0 0 %3$.0fpx 0;",
                px(scale, 2.4), margin, px(scale, KioskMetrics.BAND_EDGE));
        rule(css, ".pk-foot", "-fx-padding: %1$.0fpx %2$.0fpx; -fx-border-width: %3$.0fpx 0 0 0; -fx-spacing: %4$.0fpx;",
                gap, margin, px(scale, KioskMetrics.BAND_EDGE), gap);
        rule(css, ".pk-page", "-fx-padding: %1$.0fpx %2$.0fpx;", px(scale, KioskMetrics.PAGE_TOP), margin);
        rule(css, ".pk-option", BOX + "-fx-min-height: %3$.0fpx; -fx-padding: %4$.0fpx %5$.0fpx; -fx-spacing: %6$.0fpx;",
                edge, radius, option, Math.rint(font * 0.25), Math.rint(font * 0.8), Math.rint(font * 0.7));
        rule(css, ".pk-tile", BOX + "-fx-min-height: %3$.0fpx; -fx-padding: %4$.0fpx; -fx-spacing: 2px;",
                edge, radius, Math.rint(font * 4), px(scale, 1.6));
        rule(css, ".pk-button", BOX + "-fx-min-height: %3$.0fpx; -fx-padding: 0 %4$.0fpx; -fx-spacing: %5$.0fpx;",
                edge, radius, foot, font, Math.rint(font * 0.5));
        rule(css, ".pk-button.pk-tool", "-fx-min-height: %1$.0fpx; -fx-padding: 0 %2$.0fpx;", head, Math.rint(font * 0.7));
        rule(css, ".pk-button.pk-wide", "-fx-min-width: %1$.0fpx;", Math.rint(font * 7.9));
        rule(css, ".pk-button.pk-wider", "-fx-min-width: %1$.0fpx;", Math.rint(font * 9.3));
        rule(css, ".pk-button.pk-act", "-fx-min-height: %1$.0fpx;", Math.max(px(scale, 21.2), Math.rint(font * 2.6)));
        rule(css, ".pk-card", BOX + "-fx-padding: %3$.0fpx %4$.0fpx;", edge, radius, px(scale, 2.65), px(scale, 5.8));
        rule(css, ".pk-notice", BOX + "-fx-padding: %3$.0fpx %4$.0fpx; -fx-spacing: %3$.0fpx;",
                edge, radius, px(scale, 3.2), px(scale, 5.8));
        rule(css, ".pk-notice.pk-slim", "-fx-padding: %1$.0fpx %2$.0fpx; -fx-spacing: %2$.0fpx;", px(scale, 0.5), px(scale, 2.65));
        rule(css, ".pk-left", BOX + "-fx-padding: %3$.0fpx %4$.0fpx; -fx-spacing: %3$.0fpx;",
                edge, radius, Math.rint(font * 0.2), Math.rint(font * 0.7));
        rule(css, ".pk-field", BOX + "-fx-min-height: %3$.0fpx; -fx-padding: 0 %4$.0fpx;",
                edge, radius, foot, px(scale, 4.2));
        rule(css, ".pk-box", "-fx-border-width: %1$.0fpx; -fx-border-radius: %2$.0fpx; -fx-background-radius: %2$.0fpx;"
                + " -fx-background-insets: 0; %3$s", edge, px(scale, 1.6), square(Math.rint(font * 1.35)));
        rule(css, ".pk-box.pk-round", "-fx-border-radius: %1$.0fpx; -fx-background-radius: %1$.0fpx;", font);
        rule(css, ".pk-focus", "-fx-border-insets: 0; -fx-border-width: %1$.0fpx; -fx-border-radius: %2$.0fpx;", ring, radius + ring);
        rule(css, ".pk-overlay", "-fx-padding: %1$.0fpx;", margin);
        rule(css, ".pk-sheet", BOX + "-fx-padding: %3$.0fpx %4$.0fpx; -fx-spacing: %5$.0fpx;",
                edge, radius, px(scale, 6), margin, gap);
        rule(css, ".pk-divider", "-fx-border-width: 0 0 0 %1$.0fpx;", px(scale, KioskMetrics.BAND_EDGE));
        rule(css, ".pk-button .pk-icon, .pk-icon", "-fx-icon-size: %1$.0fpx;", Math.rint(font * 1.1));
        rule(css, ".pk-inner", "-fx-background-radius: %1$.0fpx;", inner);
        return css.toString();
    }

    private static final String BOX =
            "-fx-border-width: %1$.0fpx; -fx-border-radius: %2$.0fpx; -fx-background-radius: %2$.0fpx; ";

    /// Whole pixels, so that lines are sharp; at least one.
    static double px(Millimetres scale, double millimetres) {
        return Math.max(1, Math.rint(scale.px(millimetres)));
    }

    private static String square(double side) {
        return String.format(
                Locale.ROOT,
                "-fx-min-width: %1$.0fpx; -fx-min-height: %1$.0fpx; -fx-max-width: %1$.0fpx; -fx-max-height: %1$.0fpx;",
                side);
    }

    private static void rule(StringBuilder css, String selector, String body, Object... lengths) {
        css.append(selector)
                .append(" { ")
                .append(String.format(Locale.ROOT, body, lengths))
                .append(" }\n");
    }
}
