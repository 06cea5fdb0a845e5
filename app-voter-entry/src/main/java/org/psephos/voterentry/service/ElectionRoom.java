package org.psephos.voterentry.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Problem;
import org.psephos.record.RecordKind;
import org.psephos.wire.access.KindTable;

/// The election that this desk works in, and what its state allows here.
public final class ElectionRoom {

    private final ElectionId id;
    private final Observable<ElectionNow> now;

    /// @param now the election; changes with each record of its life
    public ElectionRoom(Observable<ElectionNow> now) {
        this.id = now.get().definition().id();
        this.now = now;
    }

    /// The election.
    public ElectionId id() {
        return id;
    }

    /// The election as it stands; changes with each record of its life.
    public Observable<ElectionNow> now() {
        return now;
    }

    /// Why nobody can be checked in now; empty when it is possible.
    public Optional<Problem> refusesCheckIn() {
        return KindTable.refusal(RecordKind.VOTER_CHECKIN, now.get().state());
    }

    /// Why nobody can be put on the list of this election now; empty when it is possible.
    public Optional<Problem> refusesRegistration() {
        return KindTable.refusal(RecordKind.VOTER_REGISTER, now.get().state());
    }
}
