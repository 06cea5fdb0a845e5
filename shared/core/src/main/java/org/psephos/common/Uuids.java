package org.psephos.common;

import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reading and ordering of UUIDs.
public final class Uuids {

    /// Orders as the canonical text does (the JDK's own order compares signed halves).
    public static final Comparator<UUID> ORDER = Comparator.<UUID>comparingLong(
                    uuid -> uuid.getMostSignificantBits() + Long.MIN_VALUE)
            .thenComparingLong(uuid -> uuid.getLeastSignificantBits() + Long.MIN_VALUE);

    private static final Pattern HYPHENED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{32}");

    private Uuids() {}

    /// Reads a UUID in canonical form, upper case, without hyphens, or as `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is none of these
    public static UUID parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("urn:uuid:") ? lower.substring("urn:uuid:".length()) : lower;
        if (PLAIN.matcher(bare).matches()) {
            bare = bare.substring(0, 8) + "-" + bare.substring(8, 12) + "-" + bare.substring(12, 16) + "-"
                    + bare.substring(16, 20) + "-" + bare.substring(20);
        }
        if (!HYPHENED.matcher(bare).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(bare);
    }

    /// Reads the one canonical form that records use: lower case with hyphens.
    ///
    /// @throws IllegalArgumentException for every other spelling
    public static UUID parseCanonical(String text) {
        if (!HYPHENED.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID in lower case with hyphens");
        }
        return UUID.fromString(text);
    }
}
