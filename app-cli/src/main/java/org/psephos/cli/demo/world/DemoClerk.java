package org.psephos.cli.demo.world;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.PlaceId;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleElection;
import org.psephos.station.ElectionList;
import org.psephos.station.Signatory;
import org.psephos.station.Station;
import org.psephos.voterentry.app.DeskWork;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.OutboxRecords;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.FollowedPollbook;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.load.FedPeople;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.load.Loaded;
import org.psephos.voterentry.service.load.RollLoader;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFeed;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.voterentry.service.person.RollVoter;

/// The clerk's part, through the view models of voter entry: the roll is imported, people are checked in, and each is
/// handed a slip.
public final class DemoClerk implements AutoCloseable {

    private final Station station;
    private final Await await;
    private final RollMirror mirror = new RollMirror();
    private final RollFeed feed;
    private final FollowedPollbook pollbook;
    private final OutboxRecords records;
    private final ElectionRoom room;
    private final Map<PlaceId, CheckInDesk> desks = new TreeMap<>();
    private final Map<PlaceId, CheckInViewModel> pages = new TreeMap<>();

    DemoClerk(Station station, ElectionId election, Await await) {
        this.station = station;
        this.await = await;
        Desk desk = desk(SampleElection.PLACES.getFirst());
        this.feed = new RollFeed(station.link(), station.session(), mirror);
        await.until("the desk knows the election", () -> summary(election).isPresent());
        Observable<ElectionNow> now =
                new Observable<>(DeskWork.now(summary(election).orElseThrow()));
        station.elections()
                .summaries()
                .subscribe(all -> summary(election).ifPresent(found -> now.set(DeskWork.now(found))));
        this.room = new ElectionRoom(now, station.tools().time());
        this.pollbook = new FollowedPollbook(
                station.elections().election(election).orElseThrow(),
                desk,
                station.tools().time());
        this.records = new OutboxRecords(station, desk, election, mirror);
        feed.start();
        for (PlaceId place : SampleElection.PLACES) {
            CheckInDesk at = new CheckInDesk(
                    desk(place),
                    room,
                    mirror,
                    pollbook,
                    records,
                    station.tools().chance());
            desks.put(place, at);
            pages.put(
                    place,
                    new CheckInViewModel(
                            at, pollbook, Tasks.byHand(), station.tools().time()));
        }
    }

    private Optional<ElectionList.Summary> summary(ElectionId election) {
        return station.elections().summaries().get().stream()
                .filter(each -> each.id().equals(election))
                .findFirst();
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
    public List<RollVoter> everybody() {
        return mirror.everybody().stream()
                .sorted(java.util.Comparator.comparing(voter -> voter.get(PersonField.NUMBER)))
                .toList();
    }

    /// Checks a voter in at the voter's own place by the card's QR code.
    ///
    /// @return the text of the slip's QR code
    public String checkIn(RollVoter voter) {
        CheckInViewModel page = at(voter, pages);
        page.scanned(voter.id().toString());
        page.confirm();
        return handOut(page);
    }

    /// Hands a voter another slip, signed by an official at the clerk's desk.
    public String newSlip(RollVoter voter, Signatory official) {
        CheckInViewModel page = at(voter, pages);
        page.scanned(voter.id().toString());
        page.decided(at(voter, desks).newSlip(voter.id(), "the ballot was cancelled by two officials", official));
        return handOut(page);
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
    public boolean isToldAlreadyIn(RollVoter voter) {
        CheckInViewModel page = at(voter, pages);
        page.scanned(voter.id().toString());
        boolean told = page.answerProperty().get() instanceof DeskAnswer.AlreadyIn;
        page.back();
        return told;
    }

    /// Where a voter votes.
    public PlaceId place(RollVoter voter) {
        return switch (pollbook.of(voter.id())) {
            case Registration.Registered(var at, var _) -> at;
            case Registration.CheckedIn(var at, var _, var _) -> at;
            case Registration.Unregistered _, Registration.Struck _ ->
                throw new IllegalStateException("a voter of the demonstration is not on the list");
        };
    }

    private <T> T at(RollVoter voter, Map<PlaceId, T> all) {
        PlaceId place = place(voter);
        return Optional.ofNullable(all.get(place)).orElseThrow(() -> new IllegalStateException("no desk at " + place));
    }

    /// Whether nothing waits in the outbox.
    public boolean isSent() {
        return station.outbox().pending().isEmpty();
    }

    @Override
    public void close() {
        feed.close();
        pollbook.close();
    }
}
