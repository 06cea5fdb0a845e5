package org.psephos.votecast.service;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.qr.Scanned;
import org.psephos.station.ElectionFollower;
import org.psephos.station.OfficialActs;
import org.psephos.station.Signatory;
import org.psephos.station.Station;
import org.psephos.tally.ActKind;
import org.psephos.tally.VoterState;

/// Two officials cancel a ballot of an open election, found by its slip or its voter. What was chosen is never read
/// here.
public final class Uncasting {

    private final Station station;
    private final Polls polls;
    private final OfficialActs acts;

    /// @param polls the election of this station
    public Uncasting(Station station, Polls polls) {
        this.station = station;
        this.polls = polls;
        this.acts = new OfficialActs(station);
    }

    /// A ballot in force, without what was chosen.
    ///
    /// @param poll the election
    /// @param voter whose
    /// @param record its record
    /// @param sum the digest of that record
    /// @param at when it was cast
    public record Found(Poll poll, VoterId voter, RecordId record, Digest sum, Instant at) {}

    /// Finds the ballot in force that a slip or a voter's card belongs to.
    ///
    /// Refused with `SLIP-ELECTION`, `SLIP-KIND`, `VOTER-UNKNOWN`, `VOTE-HOURS` when it is too late, or
    /// `ACT-TARGET` when no ballot is in force.
    ///
    /// @param code a slip, a voter's card, or the voter's UUID as it is typed
    public Outcome<Found> find(String code) {
        Optional<Poll> now = polls.current();
        if (now.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.ELECTION_UNKNOWN));
        }
        Poll poll = now.get();
        return switch (Scanned.of(code)) {
            case Scanned.Slip slip when !slip.election().equals(poll.id()) -> no(ErrorCode.SLIP_ELECTION);
            case Scanned.Slip slip -> ballot(poll, slip.voter());
            case Scanned.OfKind(VoterId voter) -> ballot(poll, voter);
            case Scanned.AnyId(java.util.UUID id) -> ballot(poll, new VoterId(id));
            case Scanned.OfKind _, Scanned.Print _, Scanned.Join _, Scanned.Enrol _, Scanned.Unknown _ ->
                no(ErrorCode.SLIP_KIND);
        };
    }

    private Outcome<Found> ballot(Poll poll, VoterId voter) {
        Optional<VoterState> state =
                polls.voter(poll, voter).filter(known -> known.enrolment().isPresent());
        if (state.isEmpty()) {
            return no(ErrorCode.VOTER_UNKNOWN);
        }
        if (!poll.hours().allowsCasting(station.tools().time().now())) {
            return no(ErrorCode.VOTE_HOURS);
        }
        return state.get()
                .cast()
                .map(cast -> Outcome.done(new Found(
                        poll, voter, cast.stamp().id(), cast.sum(), cast.stamp().time())))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ACT_TARGET, "act", ActKind.UNCAST.text())));
    }

    private static Outcome<Found> no(ErrorCode code) {
        return Outcome.refused(Problem.of(code));
    }

    /// Two officials take the ballot out of force.
    ///
    /// @param words what the screen said that it does
    public Outcome<RecordId> cancel(Found found, String words, String reason, Signatory first, Signatory second) {
        Optional<ElectionFollower> election =
                station.elections().election(found.poll().id());
        return election.map(known -> acts.decide(
                        known,
                        new OfficialActs.Cancelling(ActKind.UNCAST, found.record(), found.sum(), words, reason),
                        first,
                        second))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ELECTION_UNKNOWN)));
    }
}
