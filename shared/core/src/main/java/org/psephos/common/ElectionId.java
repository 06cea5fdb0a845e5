package org.psephos.common;

import java.util.UUID;

/// One event with a day and its contests.
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record ElectionId(UUID uuid) implements Comparable<ElectionId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static ElectionId of(String text) {
        return new ElectionId(Uuids.parse(text));
    }

    @Override
    public int compareTo(ElectionId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
