package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.Election;
import org.psephos.election.Fingerprint;
import org.psephos.election.KioskEvent;
import org.psephos.election.Selection;
import org.psephos.election.SlipCode;

/// What a record says, with types. Made by [StatementReader] from the records of an election's chains.
public sealed interface Statement {

    /// A definition was saved.
    ///
    /// @param definition what was saved
    /// @param fingerprint of the definition
    /// @param save counts the saves from 1
    record Saved(Election definition, Fingerprint fingerprint, int save) implements Statement {}

    /// A draft is ready for approval.
    ///
    /// @param fingerprint of the draft
    record Reviewed(Fingerprint fingerprint) implements Statement {}

    /// Voters were put on the list.
    ///
    /// @param entries who
    record Registered(List<Enrolment> entries) implements Statement {
        public Registered {
            entries = List.copyOf(entries);
        }
    }

    /// One voter on the list.
    ///
    /// @param voter who
    /// @param roll the record of the roll that says who this is
    /// @param style the ballot that the voter gets
    /// @param place where the voter votes
    record Enrolment(VoterId voter, RecordId roll, StyleId style, PlaceId place) {}

    /// A voter was struck off.
    ///
    /// @param voter who
    record Withdrawn(VoterId voter) implements Statement {}

    /// A voter came and was handed a slip.
    ///
    /// @param voter who
    /// @param place where
    /// @param desk the station of the desk
    /// @param slip commitment to the slip
    record CheckedIn(VoterId voter, PlaceId place, StationId desk, Digest slip) implements Statement {}

    /// A check-in that was one too many was looked at, and is closed.
    ///
    /// @param voter who
    /// @param checkIn its record
    record Settled(VoterId voter, RecordId checkIn) implements Statement {}

    /// A new slip replaces the earlier one.
    ///
    /// @param voter who
    /// @param slip commitment to the new slip
    record SlipGiven(VoterId voter, Digest slip) implements Statement {}

    /// A ballot was cast. Prints as `***`.
    ///
    /// @param ballot fingerprint of the definition
    /// @param style the ballot style
    /// @param voter who
    /// @param code the code of the slip
    /// @param selections the choices
    record Cast(Fingerprint ballot, StyleId style, VoterId voter, SlipCode code, List<Selection> selections)
            implements Statement {
        public Cast {
            selections = List.copyOf(selections);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /// Somebody proposed an act.
    ///
    /// @param act what is to happen
    /// @param digest what it is about
    /// @param words what the screen said
    /// @param target the record that the act takes out of force, for the acts that do
    record Proposed(ActKind act, Digest digest, String words, Target target) implements Statement {}

    /// The record that an act is about.
    sealed interface Target {

        /// The act is about a definition.
        record Ballot() implements Target {}

        /// The act takes a record out of force.
        ///
        /// @param record which
        record Cancels(RecordId record) implements Target {}

        /// The record that is taken out of force, if any.
        default Optional<RecordId> cancels() {
            return switch (this) {
                case Ballot() -> Optional.empty();
                case Cancels(RecordId record) -> Optional.of(record);
            };
        }
    }

    /// A station took down what happened at one of its kiosks.
    ///
    /// @param event what
    /// @param station which station
    /// @param kiosk which of its kiosks
    record Noted(KioskEvent event, StationId station, String kiosk) implements Statement {}

    /// Somebody signed an act.
    ///
    /// @param act the proposal's record
    /// @param digest what it is about, again
    record Signed(RecordId act, Digest digest) implements Statement {}
}
