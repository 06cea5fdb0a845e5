package org.psephos.voterentry.screen.anomaly;

import org.psephos.common.VoterId;
import org.psephos.voterentry.service.desk.Visit;

/// What the list of anomalies asks of the rest of the app.
public interface AnomalyActs {

    /// Opens a voter in the list of all voters.
    void details(VoterId voter);

    /// Asks an official for the reason, and closes a check-in that was one too many.
    void settle(VoterId voter, Visit visit);
}
