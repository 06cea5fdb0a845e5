package org.psephos.voterentry.service.load;

import org.psephos.common.Outcome;
import org.psephos.common.VoterId;

/// What this desk knows of the server's roll and list, for an import that must bring nobody twice.
public interface KnownPeople {

    /// Waits until this desk knows everybody whom the server knows now; `LOAD-OFFLINE` when it cannot be asked.
    ///
    /// @return how many records of the roll there are
    Outcome<Long> catchUp();

    /// Whether the voter is on the list of this election, or was struck off it.
    boolean isListed(VoterId voter);
}
