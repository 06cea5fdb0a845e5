package org.psephos.voterentry.service.desk;

import org.psephos.voterentry.service.person.RollVoter;

/// What a list shows about a voter in one word.
public enum VoterState {
    /// On the roll and on the list of the election, has not come.
    ON_ROLL,
    /// Has come.
    CHECKED_IN,
    /// On the roll, not on the list of this election.
    NOT_LISTED,
    /// Taken off.
    WITHDRAWN,
    /// Two desks changed the same version.
    TWO_VERSIONS;

    /// The state of a voter in one election.
    public static VoterState of(RollVoter voter, Pollbook pollbook) {
        return switch (voter.status()) {
            case WITHDRAWN -> WITHDRAWN;
            case TWO_VERSIONS -> TWO_VERSIONS;
            case ON_ROLL ->
                switch (pollbook.of(voter.id())) {
                    case Registration.Unregistered() -> NOT_LISTED;
                    case Registration.Registered registered -> ON_ROLL;
                    case Registration.CheckedIn in -> CHECKED_IN;
                    case Registration.Struck struck -> WITHDRAWN;
                };
        };
    }
}
