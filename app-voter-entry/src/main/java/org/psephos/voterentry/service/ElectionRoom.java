package org.psephos.voterentry.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.record.RecordKind;
import org.psephos.tally.PollHours;
import org.psephos.wire.access.KindTable;

/// The election that this desk works in, and what its state and its hours allow here.
public final class ElectionRoom {

    private final ElectionId id;
    private final Observable<ElectionNow> now;
    private final Time time;

    /// @param now the election; changes with each record of its life
    public ElectionRoom(Observable<ElectionNow> now, Time time) {
        this.id = now.get().definition().id();
        this.now = now;
        this.time = time;
    }

    /// The election.
    public ElectionId id() {
        return id;
    }

    /// The election as it stands; changes with each record of its life.
    public Observable<ElectionNow> now() {
        return now;
    }

    /// What this moment is in the hours of the election.
    public PollHours.Phase phase() {
        return hours().at(time.now());
    }

    /// When people may come.
    public PollHours hours() {
        return now.get().hours();
    }

    /// Why nobody can be checked in now; empty when it is possible.
    public Optional<Problem> refusesCheckIn() {
        return KindTable.refusal(RecordKind.VOTER_CHECKIN, now.get().state())
                .or(() -> hours().allowsCheckIn(time.now())
                        ? Optional.empty()
                        : Optional.of(Problem.of(ErrorCode.VOTER_HOURS)));
    }

    /// Why no new slip can be given now; empty when it is possible.
    public Optional<Problem> refusesSlip() {
        return KindTable.refusal(RecordKind.VOTER_SLIP, now.get().state())
                .or(() -> hours().allowsCasting(time.now())
                        ? Optional.empty()
                        : Optional.of(Problem.of(ErrorCode.VOTER_HOURS)));
    }

    /// Why nobody can be put on the list of this election now; empty when it is possible.
    public Optional<Problem> refusesRegistration() {
        return KindTable.refusal(RecordKind.VOTER_REGISTER, now.get().state());
    }
}
