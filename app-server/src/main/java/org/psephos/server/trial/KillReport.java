package org.psephos.server.trial;

import java.time.Duration;
import java.util.List;

/// What a kill trial found.
///
/// @param kills how often the process was killed
/// @param acknowledged records that were acknowledged
/// @param stored records in the chain at the end, record 0 aside
/// @param slowestReplica how long after the last record the replica was equal
/// @param faults everything that did not hold: lost, doubled or moved records, findings of the verifier, a late replica
public record KillReport(int kills, long acknowledged, long stored, Duration slowestReplica, List<String> faults) {

    public KillReport {
        faults = List.copyOf(faults);
    }

    /// Whether every promise held.
    public boolean holds() {
        return faults.isEmpty();
    }
}
