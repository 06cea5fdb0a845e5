package org.psephos.votecast.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
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
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.tally.Statement;
import org.psephos.tally.VoterState;

/// The ballot box of an open election at one station: judges slips by what the chains say, makes the vote's record,
/// signs it with the station's key, and keeps it before anything is said to be cast.
///
/// Thread-safe. It holds no choice once a vote is queued.
public final class StationBox implements BallotBox {

    private final Station.Now station;
    private final Supplier<Optional<Poll>> poll;
    private final Voters voters;
    private final VoteRoad road;
    private final Time time;
    private final IdSource ids;
    private final Consumer<KioskEvent> log;
    private final Set<VoterId> queuedHere = ConcurrentHashMap.newKeySet();

    /// @param station who signs
    /// @param poll the election that is voted in here
    /// @param voters where voters stand
    /// @param road the way of a vote to the server
    /// @param log takes down starts and ends, never a choice
    public StationBox(
            Station.Now station,
            Supplier<Optional<Poll>> poll,
            Voters voters,
            VoteRoad road,
            Time time,
            IdSource ids,
            Consumer<KioskEvent> log) {
        this.station = station;
        this.poll = poll;
        this.voters = voters;
        this.road = road;
        this.time = time;
        this.ids = ids;
        this.log = log;
    }

    @Override
    public Outcome<Admission> admit(String slip) {
        Optional<Poll> now = poll.get();
        Optional<Station> here = station.now();
        if (now.isEmpty() || here.isEmpty() || !now.get().isOpen()) {
            String state = now.map(open -> open.state().word()).orElse("unknown");
            return Outcome.refused(
                    Problem.of(ErrorCode.ELECTION_STATE, "state", state).with("act", RecordKind.VOTE_CAST.text()));
        }
        return switch (Scanned.of(slip)) {
            case Scanned.Slip read when !read.election().equals(now.get().id()) -> no(ErrorCode.SLIP_ELECTION);
            case Scanned.Slip read -> judge(read, now.get(), here.get());
            case Scanned.OfKind _, Scanned.AnyId _, Scanned.Join _, Scanned.Unknown _ -> no(ErrorCode.SLIP_KIND);
        };
    }

    private Outcome<Admission> judge(Scanned.Slip slip, Poll now, Station here) {
        Optional<VoterState> known = voters.voter(now.id(), slip.voter());
        Optional<Statement.Enrolment> entry = known.flatMap(VoterState::enrolment);
        if (known.isEmpty() || entry.isEmpty()) {
            return no(ErrorCode.SLIP_UNKNOWN);
        }
        VoterState voter = known.get();
        Digest commitment = SlipCode.of(slip.code()).commitment(now.id(), slip.voter());
        if (!voter.slips().contains(commitment)) {
            return no(voter.slips().isEmpty() ? ErrorCode.SLIP_UNKNOWN : ErrorCode.SLIP_REPLACED);
        }
        if (!here.serves(entry.get().place())) {
            return no(ErrorCode.SLIP_PLACE);
        }
        boolean voted = voter.cast().isPresent() || queuedHere.contains(slip.voter());
        boolean lastCounts = now.definition().secondCast() == SecondCast.LAST_COUNTS;
        if (voted && !lastCounts) {
            return no(ErrorCode.SLIP_SPENT);
        }
        Admission.Meaning meaning =
                voted ? Admission.Meaning.REPLACES : lastCounts ? Admission.Meaning.FIRST : Admission.Meaning.ONLY;
        return Outcome.done(new Admission(
                now.definition(), now.ballot(), entry.get().style(), slip.voter(), slip.code(), commitment, meaning));
    }

    private static Outcome<Admission> no(ErrorCode code) {
        return Outcome.refused(Problem.of(code));
    }

    @Override
    public Outcome<Prepared> prepare(Admission admission, List<Selection> selections) {
        Optional<Station> here = station.now();
        if (here.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN));
        }
        Station signer = here.get();
        RecordContent content = RecordContent.of(
                Origin.ofElection(signer.domain(), admission.election().id(), ChainKind.VOTES),
                new RecordId(ids.next()),
                time.now(),
                RecordKind.VOTE_CAST,
                signer.officer(),
                signer.site(),
                VoteBody.of(admission, selections));
        return Outcome.done(new Vote(SignedRecord.sign(content, signer.key()), admission.voter()));
    }

    @Override
    public Outcome<Observable<Standing>> cast(Prepared ballot) {
        if (!(ballot instanceof Vote vote)) {
            throw new IllegalArgumentException("a ballot of another box");
        }
        Outcome<Observable<Standing>> queued = road.queue(vote.record());
        if (queued.isDone()) {
            queuedHere.add(vote.voter());
        }
        return queued.map(standing -> {
            standing.subscribe(now -> {
                if (!(now instanceof Standing.Kept)) {
                    queuedHere.remove(vote.voter());
                }
            });
            return standing;
        });
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
