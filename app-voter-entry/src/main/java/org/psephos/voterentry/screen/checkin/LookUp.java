package org.psephos.voterentry.screen.checkin;

import java.time.Instant;

/// How a voter was looked up, and when.
///
/// @param way how
/// @param time when
public record LookUp(Way way, Instant time) {

    /// Nobody was looked up yet.
    static final LookUp NONE = new LookUp(Way.TYPED, Instant.EPOCH);

    /// The ways to a voter.
    public enum Way {
        /// A word was typed, or a line of a list opened.
        TYPED,
        /// A code was scanned.
        SCANNED
    }
}
