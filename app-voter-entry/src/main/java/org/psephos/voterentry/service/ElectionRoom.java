package org.psephos.voterentry.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Problem;
import org.psephos.election.ElectionState;

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
        return now.get().state() == ElectionState.OPEN ? Optional.empty() : Optional.of(wrongState("check-in"));
    }

    /// Why nobody can be put on the list of this election now; empty when it is possible.
    public Optional<Problem> refusesRegistration() {
        ElectionState state = now.get().state();
        return state == ElectionState.SEALED || state == ElectionState.OPEN
                ? Optional.empty()
                : Optional.of(wrongState("registration"));
    }

    private Problem wrongState(String act) {
        return Problem.of(ErrorCode.ELECTION_STATE, "state", now.get().state().word())
                .with("act", act);
    }
}
