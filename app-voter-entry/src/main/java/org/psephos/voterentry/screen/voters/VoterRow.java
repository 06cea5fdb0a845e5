package org.psephos.voterentry.screen.voters;

import org.psephos.voterentry.service.desk.VoterState;
import org.psephos.voterentry.service.person.RollVoter;

/// A line of the list. Prints the id only.
///
/// @param voter who
/// @param state the one word
/// @param place the name of the polling place; empty when the voter has none
public record VoterRow(RollVoter voter, VoterState state, String place) {

    @Override
    public String toString() {
        return "VoterRow[" + voter.id() + "]";
    }
}
