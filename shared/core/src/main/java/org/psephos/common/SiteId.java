package org.psephos.common;

import java.util.UUID;

/// The organisation that runs a server (`host` in a record).
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record SiteId(UUID uuid) implements Comparable<SiteId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static SiteId of(String text) {
        return new SiteId(Uuids.parse(text));
    }

    @Override
    public int compareTo(SiteId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
