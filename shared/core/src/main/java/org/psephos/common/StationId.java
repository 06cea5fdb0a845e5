package org.psephos.common;

import java.util.UUID;

/// One installed app or server, known by its key.
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record StationId(UUID uuid) implements Comparable<StationId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static StationId of(String text) {
        return new StationId(Uuids.parse(text));
    }

    @Override
    public int compareTo(StationId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
