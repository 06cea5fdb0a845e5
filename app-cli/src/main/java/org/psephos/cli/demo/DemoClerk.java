package org.psephos.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.psephos.client.ChainFeed;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.crypto.Digest;
import org.psephos.desktop.task.Tasks;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleElection;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.OutboxRecords;
import org.psephos.voterentry.service.desk.BookPollbook;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.load.FedPeople;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.load.Loaded;
import org.psephos.voterentry.service.load.RollLoader;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFeed;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.wire.command.ChainCommand;

/// The clerk's part, through the view models of voter entry: the roll is imported, people are checked in, and each is
/// handed a slip.
final class DemoClerk implements AutoCloseable {

    private final Station station;
    private final Await await;
    private final RollMirror mirror = new RollMirror();
    private final RollFeed feed;
    private final BookPollbook pollbook;
    private final List<ChainFeed> feeds = new ArrayList<>();
    private final OutboxRecords records;
    private final ElectionRoom room;
    private final Map<PlaceId, CheckInViewModel> desks = new TreeMap<>();

    DemoClerk(Station station, ElectionId election, Await await) {
        this.station = station;
        this.await = await;
        Desk desk = desk(SampleElection.PLACES.getFirst());
        this.feed = new RollFeed(station.link(), station.session(), mirror);
        await.until("the desk knows the election", () -> summary(election).isPresent());
        Observable<ElectionNow> now = new Observable<>(now(summary(election).orElseThrow()));
        station.elections().summaries().subscribe(all -> summary(election).ifPresent(found -> now.set(now(found))));
        this.room = new ElectionRoom(now);
        String domain = station.records().domain().orThrow();
        Origin ballots = Origin.ofElection(domain, election, ChainKind.BALLOTS);
        this.pollbook = new BookPollbook(
                election, desk, digest -> blob(ballots, digest), station.tools().time());
        this.records = new OutboxRecords(station, desk, election, mirror, pollbook::take);
        follow(ballots);
        follow(Origin.ofElection(domain, election, ChainKind.VOTERS));
        feed.start();
        for (PlaceId place : SampleElection.PLACES) {
            CheckInDesk at = new CheckInDesk(
                    desk(place),
                    room,
                    mirror,
                    pollbook,
                    records,
                    station.tools().chance());
            desks.put(
                    place,
                    new CheckInViewModel(
                            at, pollbook, Tasks.byHand(), station.tools().time()));
        }
    }

    private void follow(Origin origin) {
        ChainFeed chain = station.feeds().make(origin, 1, entry -> pollbook.take(entry.record()));
        feeds.add(chain);
        chain.start();
    }

    private Optional<byte[]> blob(Origin origin, Digest digest) {
        return station.session().call(new ChainCommand.GetBlob(origin.text(), digest))
                        instanceof Outcome.Done<ChainCommand.Block>(ChainCommand.Block block)
                ? Optional.of(block.data().bytes())
                : Optional.empty();
    }

    private Optional<ElectionList.Summary> summary(ElectionId election) {
        return station.elections().summaries().get().stream()
                .filter(each -> each.id().equals(election))
                .findFirst();
    }

    private static ElectionNow now(ElectionList.Summary summary) {
        return new ElectionNow(
                summary.definition(), summary.state(), summary.fingerprint().shortForm());
    }

    private Desk desk(PlaceId place) {
        return new Desk(station.identity().station(), "Desk 1", place);
    }

    /// Imports the roll through the import screen's steps.
    ///
    /// @return how many people were imported
    int importRoll(Path csv) {
        RollEditor editor =
                new RollEditor(records, room, mirror, station.tools().ids());
        RollLoader loader = new RollLoader(
                mirror.index(),
                editor,
                room,
                new FedPeople(feed, pollbook),
                LoadMemory.none(),
                station.tools().time());
        LoadViewModel load = new LoadViewModel(loader, Tasks.byHand());
        load.choose(csv);
        load.check();
        load.load();
        int imported = load.loadedProperty()
                .get()
                .filter(loaded -> loaded.cut().isEmpty())
                .map(Loaded::lines)
                .orElseThrow(() -> new IllegalStateException(
                        "not imported: " + load.problemProperty().get()));
        await.until("the roll is on the server", this::isSent);
        await.until("the roll is known here", () -> mirror.everybody().size() == imported);
        return imported;
    }

    /// Everybody on the roll, by voter number.
    List<RollVoter> everybody() {
        return mirror.everybody().stream()
                .sorted(java.util.Comparator.comparing(voter -> voter.get(PersonField.NUMBER)))
                .toList();
    }

    /// Checks a voter in at the voter's own place by the card's QR code.
    ///
    /// @return the text of the slip's QR code
    String checkIn(RollVoter voter) {
        CheckInViewModel desk = deskOf(voter);
        desk.scanned(voter.id().toString());
        desk.confirm();
        return handOut(desk);
    }

    /// Hands a voter another slip.
    String newSlip(RollVoter voter) {
        CheckInViewModel desk = deskOf(voter);
        desk.scanned(voter.id().toString());
        desk.newSlip("the ballot was cancelled by two officials");
        return handOut(desk);
    }

    private static String handOut(CheckInViewModel desk) {
        if (!(desk.answerProperty().get() instanceof DeskAnswer.HandOut out)) {
            throw new IllegalStateException(
                    "no slip: " + desk.answerProperty().get().getClass().getSimpleName());
        }
        String slip = out.slip().qrText();
        desk.handedOut();
        desk.back();
        return slip;
    }

    /// What the desk answers when somebody who is in already comes again.
    boolean isToldAlreadyIn(RollVoter voter) {
        CheckInViewModel desk = deskOf(voter);
        desk.scanned(voter.id().toString());
        boolean told = desk.answerProperty().get() instanceof DeskAnswer.AlreadyIn;
        desk.back();
        return told;
    }

    private CheckInViewModel deskOf(RollVoter voter) {
        PlaceId place =
                switch (pollbook.of(voter.id())) {
                    case Registration.Registered(var at, var _) -> at;
                    case Registration.CheckedIn(var at, var _, var _) -> at;
                    case Registration.Unregistered _, Registration.Struck _ ->
                        throw new IllegalStateException("a voter of the demonstration is not on the list");
                };
        CheckInViewModel desk = desks.get(place);
        if (desk == null) {
            throw new IllegalStateException("no desk at " + place);
        }
        return desk;
    }

    /// Whether nothing waits in the outbox.
    boolean isSent() {
        return station.outbox().pending().isEmpty();
    }

    @Override
    public void close() {
        feed.close();
        feeds.forEach(ChainFeed::close);
    }
}
