package org.psephos.tally;

import org.psephos.election.Word;

/// Why a record stays in the chain but counts nothing. The order is the one in which exceptions are listed.
public enum VoidReason implements Word {
    /// Two different records have this id; both are out, and an alarm is due.
    ID_CONFLICT,
    /// The signature does not fit, or the signer may not sign such a record.
    SIGNER,
    /// The body is not of its kind, or its bytes are missing.
    DAMAGED,
    /// The step does not fit the state of the election.
    ELECTION_STATE,
    /// The act names no record that it could take out of force.
    ACT_TARGET,
    /// The same person signed the act already.
    SAME_PERSON,
    /// The voter is on the list already.
    REGISTERED_TWICE,
    /// The style or the place is not of the sealed ballot.
    STYLE,
    /// The voter is not on the list.
    VOTER_UNKNOWN,
    /// The voter was struck off.
    VOTER_WITHDRAWN,
    /// The voter was checked in already.
    CHECKED_IN_TWICE,
    /// The voter was not checked in.
    NOT_CHECKED_IN,
    /// The vote is on another ballot than the one that was opened.
    BALLOT_UNKNOWN,
    /// The code is not that of a slip given to this voter.
    SLIP_UNKNOWN,
    /// The slip was replaced by a new one, or its check-in was undone.
    SLIP_REPLACED,
    /// The choices do not fit the ballot.
    SELECTIONS,
    /// The vote, the check-in or the act was made before the polls opened or after they closed.
    OUTSIDE_HOURS,
    /// The voter had cast a vote already.
    SECOND_CAST,
    /// A later vote of the same voter counts instead.
    REPLACED,
    /// Two officials took it out of force.
    CANCELLED
}
