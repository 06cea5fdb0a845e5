package org.psephos.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.psephos.common.ElectionId;
import org.psephos.common.PlaceId;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleElection;
import org.psephos.voterentry.app.VoterEntryServices;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.ElectionShelf;
import org.psephos.voterentry.service.OutboxRecords;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.load.RollLoader;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFeed;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.wire.command.SessionCommand;

/// The clerk's part, through the view models of voter entry: the roll is imported, people are checked in, each is
// handed
/// a slip.
final class DemoClerk implements AutoCloseable {

    private final VoterEntryServices services;
    private final Await await;
    private final RollMirror mirror = new RollMirror();
    private final RollFeed feed;
    private final ElectionShelf shelf;
    private final ElectionShelf.Shelved shelved;
    private final OutboxRecords records;
    private final ElectionRoom room;
    private final Map<PlaceId, CheckInViewModel> desks = new TreeMap<>();

    DemoClerk(VoterEntryServices services, ElectionId election, Await await) {
        this.services = services;
        this.await = await;
        Desk desk = desk(SampleElection.PLACES.getFirst());
        this.shelf = new ElectionShelf(services.link(), services.session(), desk, services.time());
        this.feed = new RollFeed(services.link(), services.session(), mirror);
        this.shelved = shelf.open().orThrow().stream()
                .filter(each -> each.now().get().definition().id().equals(election))
                .findFirst()
                .orElseThrow();
        SessionCommand.Welcome welcome = services.link().welcome().orElseThrow();
        this.records = new OutboxRecords(
                services.session(),
                services.outbox(),
                services.identity().key(),
                desk,
                new OutboxRecords.Site(shelved.domain(), welcome.site()),
                election,
                mirror,
                record -> shelved.pollbook().take(record),
                new OutboxRecords.Tools(services.time(), services.ids(), services.chance()));
        await.until(
                "the desk knows the election",
                () -> shelved.now().get().definition().id().equals(election)
                        && !shelved.now().get().definition().contests().isEmpty());
        this.room = new ElectionRoom(shelved.now());
        feed.start();
        for (PlaceId place : SampleElection.PLACES) {
            CheckInDesk at = new CheckInDesk(desk(place), room, mirror, shelved.pollbook(), records, services.chance());
            desks.put(place, new CheckInViewModel(at, shelved.pollbook(), Tasks.byHand(), services.time()));
        }
    }

    private Desk desk(PlaceId place) {
        return new Desk(services.identity().station(), "Desk 1", place);
    }

    /// Imports the roll through the import screen's steps.
    ///
    /// @return how many people were imported
    int importRoll(Path csv) {
        RollLoader loader = new RollLoader(
                mirror.index(), new RollEditor(records, room, mirror, services.ids()), room, services.time());
        LoadViewModel load = new LoadViewModel(loader, Tasks.byHand());
        load.choose(csv);
        load.check();
        load.load();
        int imported = load.importedProperty().get().orElseThrow();
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
                switch (shelved.pollbook().of(voter.id())) {
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
        return services.outbox().pending().isEmpty();
    }

    @Override
    public void close() {
        feed.close();
        shelf.close();
    }
}
