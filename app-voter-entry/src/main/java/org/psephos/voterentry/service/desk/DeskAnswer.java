package org.psephos.voterentry.service.desk;

import java.util.List;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.StyleId;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.person.RollVoter;

/// What the desk says after a scan or a typed word. A scan and a search end in the same check of the voter's state.
public sealed interface DeskAnswer {

    /// The desk listens: no voter is open.
    sealed interface Listening extends DeskAnswer {}

    /// One voter is open.
    sealed interface AboutVoter extends DeskAnswer {

        /// Who.
        RollVoter voter();
    }

    /// Waits for the next voter.
    record Ready() implements Listening {}

    /// Several persons match.
    ///
    /// @param voters the first ones
    /// @param total how many match
    record Several(List<RollVoter> voters, int total) implements Listening {

        public Several {
            voters = List.copyOf(voters);
        }
    }

    /// Nobody matches.
    ///
    /// @param typed what was looked for
    record Nobody(String typed) implements Listening {}

    /// One voter, who may be checked in.
    ///
    /// @param voter who
    /// @param registration where the voter belongs
    record MayCheckIn(RollVoter voter, Registration.Registered registration) implements AboutVoter {}

    /// The voter has come already.
    ///
    /// @param voter who
    /// @param registration the check-ins
    record AlreadyIn(RollVoter voter, Registration.CheckedIn registration) implements AboutVoter {}

    /// The voter belongs to another polling place.
    ///
    /// @param voter who
    /// @param registration where the voter belongs
    record OtherPlace(RollVoter voter, Registration.Registered registration) implements AboutVoter {}

    /// The voter was taken off the roll, or off the list of this election.
    ///
    /// @param voter who
    /// @param reason why, as it was written; may be empty
    record Withdrawn(RollVoter voter, String reason) implements AboutVoter {}

    /// The person is on the roll and not on the list of this election.
    ///
    /// @param voter who
    record NotRegistered(RollVoter voter) implements AboutVoter {}

    /// Recorded; the slip is to be handed out.
    ///
    /// @param voter who
    /// @param slip what the voter gets
    /// @param slipKind whether it takes the place of an earlier one
    /// @param place the polling place
    /// @param style the ballot style
    /// @param kept where the record is
    record HandOut(RollVoter voter, Slip slip, SlipKind slipKind, PlaceId place, StyleId style, Records.Kept kept)
            implements AboutVoter {}

    /// What a slip is.
    enum SlipKind {
        /// The one of the check-in.
        FIRST,
        /// One in place of an earlier one.
        REPLACEMENT
    }

    /// Checked in, the slip is out of hand: nothing is left to do.
    ///
    /// @param voter who; cleared from the screen two seconds later
    record Done(RollVoter voter) implements AboutVoter {}

    /// The code, the state of the election or the server said no.
    ///
    /// @param problem why
    record Refused(Problem problem) implements Listening {}
}
