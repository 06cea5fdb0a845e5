package org.psephos.votecast.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.tally.VoterState;

/// Where a voter stands, as far as this station knows.
@FunctionalInterface
public interface Voters {

    /// None when the election is not known here.
    Optional<VoterState> voter(ElectionId election, VoterId voter);
}
