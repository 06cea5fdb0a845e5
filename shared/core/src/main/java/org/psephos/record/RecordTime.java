package org.psephos.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The one spelling of a time in a record: `2026-11-21T08:00:00.000Z`, UTC, to the millisecond.
public final class RecordTime {

    private static final String SHAPE = "0000-00-00T00:00:00.000Z";

    private RecordTime() {}

    /// Writes a time, cut to the millisecond.
    ///
    /// @throws IllegalArgumentException when the year has not four digits
    public static String text(Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > 9999) {
            throw new IllegalArgumentException("a year has four digits");
        }
        StringBuilder out = new StringBuilder(SHAPE);
        put(out, 0, 4, at.getYear());
        put(out, 5, 7, at.getMonthValue());
        put(out, 8, 10, at.getDayOfMonth());
        put(out, 11, 13, at.getHour());
        put(out, 14, 16, at.getMinute());
        put(out, 17, 19, at.getSecond());
        put(out, 20, 23, at.getNano() / 1_000_000);
        return out.toString();
    }

    /// Reads exactly that spelling.
    ///
    /// @throws IllegalArgumentException for every other, and for days that no calendar has
    public static Instant parse(String text) {
        if (text.length() != SHAPE.length()) {
            throw new IllegalArgumentException("a time is written like 2026-11-21T08:00:00.000Z");
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char shape = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (shape == '0' ? c < '0' || c > '9' : c != shape) {
                throw new IllegalArgumentException("a time is written like 2026-11-21T08:00:00.000Z");
            }
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            number(text, 20, 23) * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no calendar has this time", e);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static void put(StringBuilder out, int from, int to, int number) {
        int rest = number;
        for (int i = to - 1; i >= from; i--) {
            out.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
