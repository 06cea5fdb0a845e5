package org.psephos.desktop.kiosk.part;

import java.util.ArrayList;
import java.util.List;

/// How items of different heights are spread over screens, with a button above and below where some are hidden.
final class MorePages {

    private MorePages() {}

    /// Items `from` (inclusive) to `to` (exclusive) of one screen.
    record Span(int from, int to) {}

    /// Spreads items so that each is whole on one screen. An item that is taller than a screen stands there alone.
    ///
    /// @param heights of the items
    /// @param room the height of the screen
    /// @param button the height of a button that leads on or back
    /// @param gap between any two of them
    static List<Span> split(double[] heights, double room, double button, double gap) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < heights.length) {
            double left = spans.isEmpty() ? room : room - button - gap;
            int whole = fill(heights, from, left, gap);
            int to = whole == heights.length ? whole : fill(heights, from, left - button - gap, gap);
            to = Math.max(to, from + 1);
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    private static int fill(double[] heights, int from, double room, double gap) {
        double used = 0;
        int at = from;
        while (at < heights.length) {
            double next = used + heights[at] + (at == from ? 0 : gap);
            if (next > room + 0.5) {
                break;
            }
            used = next;
            at++;
        }
        return at;
    }
}
