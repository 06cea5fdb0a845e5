package org.psephos.votecast.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.kiosk.session.KioskEvent;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.election.SecondCast;
import org.psephos.election.Selection;
import org.psephos.election.SlipCode;
import org.psephos.qr.Scanned;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.tally.Statement;
import org.psephos.tally.VoterState;

/// The ballot box of an open election at one station: judges slips by what the chains say, makes the vote's record,
/// signs it with the station's key, and keeps it before anything is said to be cast.
///
/// Thread-safe. It holds no choice once a vote is queued.
public final class StationBox implements BallotBox {

    private final Polls polls;
    private final Set<PlaceId> places;
    private final VoteRoad road;
    private final Consumer<KioskEvent> log;
    private final Set<VoterId> onTheWay = ConcurrentHashMap.newKeySet();

    /// @param polls the election of this station and its voters
    /// @param places where the station stands; empty when it serves every place
    /// @param road the way of a vote to the server
    /// @param log takes down starts and ends, never a choice
    public StationBox(Polls polls, Set<PlaceId> places, VoteRoad road, Consumer<KioskEvent> log) {
        this.polls = polls;
        this.places = Set.copyOf(places);
        this.road = road;
        this.log = log;
    }

    @Override
    public Outcome<Admission> admit(String slip) {
        Optional<Poll> now = polls.current();
        if (now.isEmpty() || !now.get().isOpen()) {
            String state = now.map(poll -> poll.state().word()).orElse("unknown");
            return Outcome.refused(
                    Problem.of(ErrorCode.ELECTION_STATE, "state", state).with("act", RecordKind.VOTE_CAST.text()));
        }
        return switch (Scanned.of(slip)) {
            case Scanned.Slip read when !read.election().equals(now.get().id()) -> no(ErrorCode.SLIP_ELECTION);
            case Scanned.Slip read -> judge(read, now.get());
            case Scanned.OfKind _, Scanned.AnyId _, Scanned.Join _, Scanned.Enrol _, Scanned.Unknown _ ->
                no(ErrorCode.SLIP_KIND);
        };
    }

    private Outcome<Admission> judge(Scanned.Slip slip, Poll now) {
        Optional<VoterState> known = polls.voter(now, slip.voter());
        Optional<Statement.Enrolment> entry = known.flatMap(VoterState::enrolment);
        if (known.isEmpty() || entry.isEmpty()) {
            return no(ErrorCode.SLIP_UNKNOWN);
        }
        VoterState voter = known.get();
        Digest commitment = SlipCode.of(slip.code()).commitment(now.id(), slip.voter());
        if (!voter.slips().contains(commitment)) {
            return no(voter.slips().isEmpty() ? ErrorCode.SLIP_UNKNOWN : ErrorCode.SLIP_REPLACED);
        }
        if (!places.isEmpty() && !places.contains(entry.get().place())) {
            return no(ErrorCode.SLIP_PLACE);
        }
        boolean voted = voter.cast().isPresent() || onTheWay.contains(slip.voter());
        boolean lastCounts = now.definition().secondCast() == SecondCast.LAST_COUNTS;
        if (voted && !lastCounts) {
            return no(ErrorCode.SLIP_SPENT);
        }
        Admission.Meaning first = lastCounts ? Admission.Meaning.FIRST : Admission.Meaning.ONLY;
        return Outcome.done(new Admission(
                now.definition(),
                now.ballot(),
                entry.get().style(),
                slip.voter(),
                slip.code(),
                commitment,
                voted ? Admission.Meaning.REPLACES : first));
    }

    private static Outcome<Admission> no(ErrorCode code) {
        return Outcome.refused(Problem.of(code));
    }

    @Override
    public Outcome<Prepared> prepare(Admission admission, List<Selection> selections) {
        return road.sign(admission.election().id(), VoteBody.of(admission, selections))
                .map(record -> new Vote(record, admission.voter()));
    }

    @Override
    public Outcome<Observable<Standing>> cast(Prepared ballot) {
        if (!(ballot instanceof Vote vote)) {
            throw new IllegalArgumentException("a ballot of another box");
        }
        onTheWay.add(vote.voter());
        Outcome<Observable<Standing>> queued = road.queue(vote.record());
        queued.match(
                standing -> standing.subscribe(now -> {
                    if (!(now instanceof Standing.Kept)) {
                        onTheWay.remove(vote.voter());
                    }
                }),
                problems -> onTheWay.remove(vote.voter()));
        return queued;
    }

    @Override
    public void note(KioskEvent event) {
        log.accept(event);
    }

    /// A signed vote that waits for the voter's last word. Prints as `***`.
    private record Vote(SignedRecord record, VoterId voter) implements Prepared {

        @Override
        public TrackingCode code() {
            org.psephos.crypto.TrackingCode code = org.psephos.crypto.TrackingCode.of(record.sum());
            return new TrackingCode(
                    String.join(" ", code.words()), code.grouped(), record.sum().hex());
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
