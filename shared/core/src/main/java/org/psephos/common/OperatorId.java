package org.psephos.common;

import java.util.UUID;

/// The account of a person who works with the suite (`oper` in a record).
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record OperatorId(UUID uuid) implements Comparable<OperatorId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static OperatorId of(String text) {
        return new OperatorId(Uuids.parse(text));
    }

    @Override
    public int compareTo(OperatorId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
