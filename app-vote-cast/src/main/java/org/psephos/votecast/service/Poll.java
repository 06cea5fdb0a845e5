package org.psephos.votecast.service;

import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;

/// An election as this station knows it: sealed or open or later, with its definition.
///
/// @param definition as sealed
/// @param ballot its fingerprint
/// @param state where it stands
/// @param balance of slips and ballots, as far as the chains are read
public record Poll(Election definition, Fingerprint ballot, ElectionState state, Balance balance) {

    /// The election.
    public ElectionId id() {
        return definition.id();
    }

    /// Whether people can vote.
    public boolean isOpen() {
        return state == ElectionState.OPEN;
    }

    /// Slips and ballots: how many, never whose.
    ///
    /// @param slips voters who were handed a slip
    /// @param cast ballots in force
    public record Balance(int slips, int cast) {

        /// Slips that are not used yet.
        public int open() {
            return Math.max(0, slips - cast);
        }
    }
}
