package org.psephos.common;

import java.util.UUID;

/// An identifier that stands on a QR code: one record type per kind of thing, so that they cannot be swapped.
public sealed interface Id permits VoterId, ElectionId, RecordId, SiteId, OperatorId, StationId {

    /// The id itself.
    UUID uuid();

    /// The first eight signs, which is how a screen shows an id.
    default String shortForm() {
        return uuid().toString().substring(0, 8);
    }
}
