package org.psephos.votecast.service;

import java.util.Optional;
import org.psephos.common.VoterId;
import org.psephos.tally.VoterState;

/// The election of this station and where its voters stand, as far as this station knows.
public interface Polls {

    /// The election that is voted in here; none while there is none.
    Optional<Poll> current();

    /// Where a voter of that election stands; none when the election is not known here.
    Optional<VoterState> voter(Poll poll, VoterId voter);
}
