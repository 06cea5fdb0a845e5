package org.psephos.common;

import java.util.UUID;

/// The UUID that the system gives a voter; random, says nothing about the person.
///
/// @param uuid the id itself; written in lower case with hyphens everywhere
public record VoterId(UUID uuid) implements Comparable<VoterId>, Id {

    /// Reads the canonical form, upper case, the form without hyphens and `urn:uuid:`.
    ///
    /// @throws IllegalArgumentException when `text` is no UUID
    public static VoterId of(String text) {
        return new VoterId(Uuids.parse(text));
    }

    @Override
    public int compareTo(VoterId other) {
        return Uuids.ORDER.compare(uuid, other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
