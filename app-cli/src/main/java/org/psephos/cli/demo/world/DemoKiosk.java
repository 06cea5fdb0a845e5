package org.psephos.cli.demo.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.common.Limits;
import org.psephos.common.OptionId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Contest;
import org.psephos.election.Selection;
import org.psephos.election.SlipCode;
import org.psephos.qr.Scanned;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionFollower;
import org.psephos.station.Station;
import org.psephos.tally.VoterState;
import org.psephos.votecast.service.KioskLedger;
import org.psephos.votecast.service.Poll;
import org.psephos.votecast.service.PollBook;
import org.psephos.votecast.service.StationBox;
import org.psephos.votecast.service.StationRoad;
import org.psephos.votecast.service.Uncasting;

/// The voters' part, through the kiosk's own session: scan, mark contest by contest, review, cast, done.
public final class DemoKiosk implements AutoCloseable {

    private final Station station;
    private final ElectionId election;
    private final Await await;
    private final PollBook polls;
    private final KioskSession session;

    /// @param station of the kiosk
    /// @param election whose ballots are cast
    public DemoKiosk(Station station, ElectionId election, Await await) {
        this.station = station;
        this.election = election;
        this.await = await;
        this.polls = new PollBook(station.elections(), station.tools().time());
        this.session = newSession(Tasks.byHand());
    }

    private KioskSession newSession(Tasks tasks) {
        StationBox box = new StationBox(
                polls,
                Set.of(),
                new StationRoad(station),
                station.tools().time(),
                new KioskLedger(station, polls, Tasks.byHand()).ofKiosk(1));
        return new KioskSession(
                box, tasks, station.tools().time(), station.tools().chance(), Limits.STANDARD);
    }

    /// Another kiosk of the same station, opened for voting, for a scene.
    public KioskSession onScreen(Tasks tasks) {
        KioskSession shown = newSession(tasks);
        Poll poll = polls.current().orElseThrow();
        OnScreen.run(() -> shown.open(new KioskOffer(poll.definition(), poll.ballot(), "")));
        return shown;
    }

    /// Begins to follow the election and opens the kiosk for voting.
    public void open() {
        polls.start();
        polls.choose(election);
        await.until(
                "the kiosk knows the open election",
                () -> polls.current().filter(Poll::isOpen).isPresent());
        Poll poll = polls.current().orElseThrow();
        session.open(new KioskOffer(poll.definition(), poll.ballot(), ""));
    }

    /// Waits until the kiosk has heard of exactly this slip from the chain.
    public void awaitSlip(VoterId voter, String slip) {
        if (!(Scanned.of(slip) instanceof Scanned.Slip read)) {
            throw new IllegalStateException("not the code of a slip");
        }
        Digest commitment = SlipCode.of(read.code()).commitment(election, voter);
        await.until(
                "the kiosk has heard of the slip",
                () -> state(voter)
                        .filter(now -> now.slips().contains(commitment))
                        .isPresent());
    }

    /// Where a voter stands, as the kiosk has heard.
    public Optional<VoterState> state(VoterId voter) {
        return follower().map(each -> each.ask(book -> book.voter(voter)));
    }

    private Optional<ElectionFollower> follower() {
        return station.elections().election(election);
    }

    /// One whole session of a voter.
    ///
    /// @return where the ballot is; a problem is an answer as well
    public KioskPage vote(String slip, List<Selection> wanted) {
        session.scan(slip);
        await.until("the slip is judged", () -> !(session.state().page() instanceof KioskPage.Checking));
        if (!(session.state().page() instanceof KioskPage.Welcome)) {
            return session.state().page();
        }
        session.next();
        List<Contest> contests = session.contests();
        for (Contest contest : contests) {
            for (OptionId option : options(contest, wanted)) {
                session.toggle(option);
            }
            session.next();
        }
        session.next();
        await.until("the ballot is prepared", () -> session.state().page() instanceof KioskPage.LastStep);
        session.cast();
        await.until("the ballot is answered", this::isAnswered);
        KioskPage end = session.state().page();
        session.clear();
        return end;
    }

    private boolean isAnswered() {
        return switch (session.state().page()) {
            case KioskPage.Done(var code, Standing standing) -> !(standing instanceof Standing.Kept);
            case KioskPage.NotCounted _ -> true;
            default -> false;
        };
    }

    private static List<OptionId> options(Contest contest, List<Selection> wanted) {
        return wanted.stream()
                .filter(selection -> selection.contest().equals(contest.id()))
                .findFirst()
                .map(Selection::options)
                .orElse(List.of());
    }

    /// How two officials cancel a ballot at this station.
    Uncasting uncasting() {
        return new Uncasting(station, polls);
    }

    /// Follows the votes until this many are in force here.
    public void awaitCast(int count) {
        follower().orElseThrow().follow(ChainKind.VOTERS, ChainKind.VOTES);
        await.until(
                "the kiosk has heard of " + count + " ballots",
                () -> follower()
                                .orElseThrow()
                                .ask(book -> book.count().turnout().cast())
                        == count);
    }

    @Override
    public void close() {
        polls.close();
        station.close();
    }
}
