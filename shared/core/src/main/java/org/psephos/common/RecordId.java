package org.psephos.common;

import java.util.UUID;

/// A record's id, made by its submitter: the key of exactly-once.
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record RecordId(UUID uuid) implements Comparable<RecordId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static RecordId of(String text) {
        return new RecordId(Uuids.parse(text));
    }

    @Override
    public int compareTo(RecordId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
