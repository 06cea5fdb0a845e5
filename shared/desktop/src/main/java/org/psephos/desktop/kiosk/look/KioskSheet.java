package org.psephos.desktop.kiosk.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.psephos.desktop.theme.Millimetres;

/// The style sheet of lengths, made at run time for one scale and one text size.
///
/// JavaFX looks up colours but not paddings, borders, radii or font sizes; so all lengths of the kiosk stand in the
/// template `lengths.css` and are filled in here, from [KioskMetrics] through [Millimetres]. Colours and weights stand
/// in `kiosk.css`.
public final class KioskSheet {

    private KioskSheet() {}

    /// The sheet as a `data:` address for a list of style sheets.
    public static String of(Millimetres scale, TextSize size) {
        String css = css(scale, size);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    static String css(Millimetres scale, TextSize size) {
        Map<String, Double> lengths = new TreeMap<>(Comparator.reverseOrder());
        ofText(lengths, scale, scale.fontPx(size.capitalMillimetres()));
        ofGlass(lengths, scale);
        String css = template();
        for (Map.Entry<String, Double> length : lengths.entrySet()) {
            css = css.replace("@" + length.getKey(), Math.round(length.getValue()) + "px");
        }
        return css;
    }

    /// Lengths that grow with the text.
    private static void ofText(Map<String, Double> lengths, Millimetres scale, double font) {
        lengths.put("font", font);
        lengths.put("font-title", font * 1.36);
        lengths.put("font-verdict", font * 1.64);
        lengths.put("font-big", font * 1.28);
        lengths.put("half", font / 2);
        lengths.put("icon", font * 1.1);
        lengths.put("sign", font * 3.4);
        lengths.put("option", Math.max(px(scale, KioskMetrics.OPTION), font * 2.4));
        lengths.put("option-pad", font / 4);
        lengths.put("option-side", font * 0.8);
        lengths.put("option-space", font * 0.7);
        lengths.put("tile", font * 4);
        lengths.put("foot", Math.max(px(scale, KioskMetrics.FOOT_BUTTON), font * 2.1));
        lengths.put("head", Math.max(scale.target(), font * 1.5));
        lengths.put("act", Math.max(px(scale, KioskMetrics.ACT_BUTTON), font * 2.6));
        lengths.put("wide", font * 7.9);
        lengths.put("wider", font * 9.3);
        lengths.put("left-pad", font * 0.2);
        lengths.put("box", font * 1.35);
    }

    /// Lengths that are the same at every text size.
    private static void ofGlass(Map<String, Double> lengths, Millimetres scale) {
        lengths.put("edge", px(scale, KioskMetrics.EDGE));
        lengths.put("band-edge", px(scale, KioskMetrics.BAND_EDGE));
        lengths.put("radius", px(scale, KioskMetrics.RADIUS));
        lengths.put("box-radius", px(scale, 1.6));
        lengths.put("margin", px(scale, KioskMetrics.MARGIN));
        lengths.put("gap", px(scale, KioskMetrics.GAP));
        lengths.put("page-top", px(scale, KioskMetrics.PAGE_TOP));
        lengths.put("head-pad", px(scale, 2.4));
        lengths.put("tile-pad", px(scale, 1.6));
        lengths.put("card-pad", px(scale, 2.65));
        lengths.put("card-side", px(scale, 5.8));
        lengths.put("notice-pad", px(scale, 3.2));
        lengths.put("slim-pad", px(scale, 0.5));
        lengths.put("ring", px(scale, KioskMetrics.RING));
        lengths.put("ring-radius", px(scale, KioskMetrics.RADIUS + KioskMetrics.RING));
    }

    /// Whole pixels, so that lines are sharp; at least one.
    private static double px(Millimetres scale, double millimetres) {
        return Math.max(1, Math.rint(scale.px(millimetres)));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(KioskSheet.class.getResourceAsStream("lengths.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
