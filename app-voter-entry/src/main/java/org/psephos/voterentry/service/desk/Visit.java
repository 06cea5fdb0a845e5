package org.psephos.voterentry.service.desk;

import java.time.Instant;
import org.psephos.common.OperatorId;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;

/// One check-in of a voter.
///
/// @param record its `voter.checkin`
/// @param place where
/// @param desk at which station
/// @param clerk who confirmed
/// @param time the clock of that desk
public record Visit(RecordId record, PlaceId place, StationId desk, OperatorId clerk, Instant time) {}
