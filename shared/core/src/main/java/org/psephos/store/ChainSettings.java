package org.psephos.store;

import java.time.Duration;
import org.psephos.common.Limits;
import org.psephos.common.Time;

/// How a chain's writer works.
///
/// @param time the clock for the rhythm of checkpoints
/// @param limits queue and batch sizes
/// @param checkpointEvery the least time between two checkpoints
/// @param blockRecords a checkpoint after so many records, whatever the time; 0 for by time only
/// @param space how much room the disk has
public record ChainSettings(Time time, Limits limits, Duration checkpointEvery, int blockRecords, FreeSpace space) {

    /// Settings with checkpoints by time only.
    public ChainSettings(Time time, Limits limits, Duration checkpointEvery, FreeSpace space) {
        this(time, limits, checkpointEvery, 0, space);
    }
}
