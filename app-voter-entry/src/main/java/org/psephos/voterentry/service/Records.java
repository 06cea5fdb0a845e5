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

/// The way out for records: each is signed, checked against the rights of who is signed in, and put into the durable
/// outbox. A return with `Done` says that the record is on this machine's disk and will reach the server by itself;
/// what the server answered is seen in the outbox.
public interface Records {

    /// A voter came (`voter.checkin`).
    ///
    /// @param slip the commitment to the slip
    Outcome<RecordId> checkIn(VoterId voter, PlaceId place, Digest slip);

    /// A new slip replaces an earlier one (`voter.slip`).
    ///
    /// @param slip the commitment to the new slip
    Outcome<RecordId> newSlip(VoterId voter, Digest slip, String reason);

    /// Voters on the list of this election (`voter.register`).
    ///
    /// @param entries 1 to [#ENROLMENTS_MAX]
    Outcome<RecordId> register(List<Enrolment> entries);

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

    /// The most voters of one `voter.register` of this desk: so many fit into an entry without a blob.
    int ENROLMENTS_MAX = 64;

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
