package org.psephos.voterentry.service;

import java.util.List;
import java.util.Optional;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.station.Signatory;
import org.psephos.voterentry.service.desk.Visit;

/// The way out for records: each is signed, checked against the rights of who is signed in, and put into the durable
/// outbox. A return with `Done` says that the record is on this machine's disk and will reach the server by itself;
/// what the server answered is seen in the outbox.
public interface Records {

    /// A voter came (`voter.checkin`). While this desk is connected it waits for the server's answer, since the slip
    /// must not be out of hand before; alone, the record counts here and the server hears of it later.
    ///
    /// @param slip the commitment to the slip
    /// @return refused when nothing stands: nobody may be told to vote
    Outcome<Kept> checkIn(VoterId voter, PlaceId place, Digest slip);

    /// A new slip replaces the earlier ones (`voter.slip`), signed by an official; waits as a check-in does.
    ///
    /// @param slip the commitment to the new slip
    Outcome<Kept> newSlip(VoterId voter, Digest slip, String reason, Signatory by);

    /// A double check-in was looked at and is closed (`voter.settle`), signed by an official.
    ///
    /// @param checkIn the check-in that was one too many
    Outcome<RecordId> settle(VoterId voter, RecordId checkIn, String reason, Signatory by);

    /// Two officials take a check-in out of force (`voter.undo`).
    ///
    /// @param words what the screen said that it does
    /// @return the proposal, in force
    Outcome<RecordId> undo(Visit checkIn, String words, String reason, Signatory first, Signatory second);

    /// Voters on the list of this election (`voter.register`).
    ///
    /// @param entries 1 to [RecordKind#ENROLMENTS_MAX]
    Outcome<RecordId> register(List<Enrolment> entries);

    /// A voter of the list gets another place or style: struck off and put on anew, in this order.
    ///
    /// @param entry where the voter belongs from now on
    /// @param reason for the record of the first step
    Outcome<RecordId> move(Enrolment entry, String reason);

    /// A voter is struck off the list of this election (`voter.withdraw`).
    Outcome<RecordId> strike(VoterId voter, String reason);

    /// A version of a person of the roll (`roll.entry`).
    Outcome<RecordId> version(RollEntry entry);

    /// Begins to bring very many versions past the outbox; the caller closes it.
    Bulk bulk();

    /// Very many versions on their way, each until the server has it: through cut connections, restarts of the server
    /// and a locked station. What a crash of this program interrupts is brought by importing again.
    interface Bulk extends AutoCloseable {

        /// Signs versions and sends them; returns when the last one is on its way.
        Outcome<Batch> send(List<RollEntry> entries);

        /// Why it waits just now; empty while it does not.
        Observable<Optional<Problem>> waiting();

        /// Tries no more; what is under way is still answered.
        void stop();

        @Override
        void close();
    }

    /// Versions under way, in the order of their list.
    interface Batch {

        /// The ids of their records.
        List<RecordId> ids();

        /// Waits until every one is on the server, or the first refusal.
        Outcome<Integer> await();
    }

    /// Where a record is.
    enum Kept {
        /// The server has it.
        ON_SERVER,
        /// Safe on this machine; this desk is alone.
        HERE
    }

    /// One voter of a `voter.register`.
    ///
    /// @param voter the voter
    /// @param roll the id of the roll entry
    /// @param style the ballot style
    /// @param place the polling place
    record Enrolment(VoterId voter, RecordId roll, StyleId style, PlaceId place) {}

    /// What a `roll.entry` says. Prints no personal data.
    ///
    /// @param voter the voter
    /// @param rev the version, from 1
    /// @param action what happened
    /// @param former the versions replaced: none for the first, one otherwise
    /// @param reason why; empty when none is needed
    /// @param person the private object
    record RollEntry(VoterId voter, long rev, Action action, List<RecordId> former, String reason, Json.Obj person) {

        public RollEntry {
            former = List.copyOf(former);
        }

        @Override
        public String toString() {
            return "RollEntry[" + voter + ", " + rev + "]";
        }
    }

    /// What a version of a person does.
    enum Action {
        /// The first one.
        ADD,
        /// A correction.
        CHANGE,
        /// Takes the person off the roll.
        WITHDRAW;

        /// The word of the record.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
