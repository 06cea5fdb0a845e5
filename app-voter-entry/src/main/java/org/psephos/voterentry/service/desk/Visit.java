package org.psephos.voterentry.service.desk;

import java.time.Instant;
import org.psephos.common.OperatorId;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.tally.VoterState;

/// One check-in of a voter.
///
/// @param record its `voter.checkin`
/// @param sum the digest of that record
/// @param place where
/// @param desk at which station
/// @param clerk who confirmed
/// @param time the clock of that desk
public record Visit(RecordId record, Digest sum, PlaceId place, StationId desk, OperatorId clerk, Instant time) {

    /// A check-in of the fold.
    static Visit of(VoterState.CheckIn in) {
        return new Visit(
                in.stamp().id(),
                in.sum(),
                in.says().place(),
                in.says().desk(),
                in.clerk(),
                in.stamp().time());
    }
}
