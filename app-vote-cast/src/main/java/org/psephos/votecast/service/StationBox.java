package org.psephos.votecast.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.election.KioskEvent;
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

    private static final String SLIP = "psephos:slip";
    /// What a decoder writes for a sign that it could not read.
    private static final char DAMAGED = '\ufffd';

    private final Polls polls;
    private final Set<PlaceId> places;
    private final VoteRoad road;
    private final Time time;
    private final BiConsumer<KioskEvent, String> log;

    /// @param polls the election of this station and its voters, with what this station has queued
    /// @param places where the station stands; empty when it serves every place
    /// @param road the way of a vote to the server
    /// @param time by which the hours of the polls are judged
    /// @param log takes down starts and ends with their outcome, never a choice
    public StationBox(Polls polls, Set<PlaceId> places, VoteRoad road, Time time, BiConsumer<KioskEvent, String> log) {
        this.polls = polls;
        this.places = Set.copyOf(places);
        this.road = road;
        this.time = time;
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
        if (!now.get().takesSlips(time.now())) {
            return no(ErrorCode.VOTE_HOURS);
        }
        return switch (Scanned.of(slip)) {
            case Scanned.Slip read when !read.election().equals(now.get().id()) -> no(ErrorCode.SLIP_ELECTION);
            case Scanned.Slip read -> judge(read, now.get());
            case Scanned.Unknown(String text) -> no(isOurs(text) ? ErrorCode.SLIP_UNREADABLE : ErrorCode.SLIP_KIND);
            case Scanned.OfKind _, Scanned.AnyId _, Scanned.Print _, Scanned.Join _, Scanned.Enrol _ ->
                no(ErrorCode.SLIP_KIND);
        };
    }

    /// A slip that was cut off, or whose signs were damaged on the way.
    private static boolean isOurs(String text) {
        return text.strip().regionMatches(true, 0, SLIP, 0, SLIP.length()) || text.indexOf(DAMAGED) >= 0;
    }

    private Outcome<Admission> judge(Scanned.Slip slip, Poll now) {
        Optional<VoterState> known = polls.voter(now, slip.voter());
        Optional<Statement.Enrolment> entry = known.flatMap(VoterState::enrolment);
        Optional<Digest> commitment = commitment(slip, now);
        if (commitment.isEmpty()) {
            return no(ErrorCode.SLIP_UNREADABLE);
        }
        if (known.isEmpty() || entry.isEmpty()) {
            return no(ErrorCode.SLIP_UNKNOWN);
        }
        VoterState voter = known.get();
        if (voter.standing() == VoterState.Standing.WITHDRAWN) {
            return no(ErrorCode.SLIP_WITHDRAWN);
        }
        if (!voter.slips().contains(commitment.get())) {
            return no(voter.slips().isEmpty() ? ErrorCode.SLIP_UNKNOWN : ErrorCode.SLIP_REPLACED);
        }
        if (!places.isEmpty() && !places.contains(entry.get().place())) {
            return no(ErrorCode.SLIP_PLACE);
        }
        boolean voted = voter.cast().isPresent();
        if (voted && !lastCounts(now)) {
            return no(ErrorCode.SLIP_SPENT);
        }
        Admission.Meaning first = lastCounts(now) ? Admission.Meaning.FIRST : Admission.Meaning.ONLY;
        return Outcome.done(new Admission(
                now.definition(),
                now.ballot(),
                entry.get().style(),
                slip.voter(),
                slip.code(),
                commitment.get(),
                voted ? Admission.Meaning.REPLACES : first));
    }

    private static boolean lastCounts(Poll poll) {
        return poll.definition().secondCast() == SecondCast.LAST_COUNTS;
    }

    /// Empty when the code has not the length of one.
    private static Optional<Digest> commitment(Scanned.Slip slip, Poll now) {
        try {
            return Optional.of(SlipCode.of(slip.code()).commitment(now.id(), slip.voter()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Outcome<Admission> no(ErrorCode code) {
        return Outcome.refused(Problem.of(code));
    }

    @Override
    public Outcome<Prepared> prepare(Admission admission, List<Selection> selections) {
        return inTime().then(poll -> road.sign(admission.election().id(), VoteBody.of(admission, selections)))
                .map(record -> new Vote(record, admission.voter()));
    }

    /// What was begun may be finished within the grace; then it is over.
    private Outcome<Poll> inTime() {
        return polls.current()
                .filter(poll -> poll.hours().allowsCasting(time.now()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.VOTE_HOURS)));
    }

    @Override
    public Outcome<Observable<Standing>> cast(Prepared ballot) {
        if (!(ballot instanceof Vote vote)) {
            throw new IllegalArgumentException("a ballot of another box");
        }
        synchronized (road) {
            return inTime().then(poll -> isSpent(poll, vote.voter())
                    ? Outcome.refused(Problem.of(ErrorCode.SLIP_SPENT))
                    : queue(vote.record()));
        }
    }

    /// Another kiosk of this station was faster with the same slip.
    private boolean isSpent(Poll poll, VoterId voter) {
        return !lastCounts(poll)
                && polls.voter(poll, voter).flatMap(VoterState::cast).isPresent();
    }

    private Outcome<Observable<Standing>> queue(SignedRecord vote) {
        return road.queue(vote).map(standing -> {
            standing.subscribe(now -> {
                if (now instanceof Standing.Refused(Problem problem)) {
                    log.accept(KioskEvent.BALLOT_REFUSED, problem.code().text().toLowerCase(Locale.ROOT));
                }
            });
            return standing;
        });
    }

    @Override
    public void note(KioskEvent event, String outcome) {
        log.accept(event, outcome);
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
