package org.psephos.desktop.kiosk.session;

import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.Election;
import org.psephos.election.Fingerprint;

/// A slip that may vote: which ballot, and what casting it means. Prints as `***`.
///
/// @param election the sealed definition
/// @param ballot its fingerprint
/// @param style which contests this voter gets
/// @param voter the voter that the slip names (open elections)
/// @param code the slip's one-time code
/// @param credential the slip's public commitment, from which a seeded order of options can be computed again
/// @param meaning what casting this ballot does
public record Admission(
        Election election,
        Fingerprint ballot,
        StyleId style,
        VoterId voter,
        String code,
        Digest credential,
        Meaning meaning) {

    /// What casting does, said before and after.
    public enum Meaning {
        /// The only ballot; a second one is refused.
        ONLY,
        /// The first ballot; a later one would replace it.
        FIRST,
        /// It replaces an earlier one.
        REPLACES
    }

    @Override
    public String toString() {
        return "***";
    }
}
