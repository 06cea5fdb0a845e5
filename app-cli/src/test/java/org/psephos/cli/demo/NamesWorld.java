package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.cli.demo.world.Await;
import org.psephos.cli.demo.world.DemoBallot;
import org.psephos.cli.demo.world.DemoKiosk;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.client.LinkState;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.tally.ActKind;
import org.psephos.voterentry.app.DeskWork;
import org.psephos.voterentry.app.VoterEntryWiring;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.form.AlikeViewModel;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.person.Drafts;
import org.psephos.voterentry.service.person.RollCheck;
import org.psephos.wire.ServerPin;

/// One server with an office, a desk and a kiosk, each over the network.
final class NamesWorld implements AutoCloseable {

    final Await await = new Await(Time.system());
    final HomeServer home;
    final Election definition;
    final ElectionId election;
    private final DemoPeople people = new DemoPeople(Chance.secure());
    private final BallotEditorWiring editor;
    private final DemoBallot ballot;
    private final VoterEntryWiring entry;
    private final Station desk;
    private DeskWork work;
    private Optional<DemoKiosk> kiosk = Optional.empty();

    NamesWorld(Path data) {
        home = HomeServer.open(EngineOptions.local(data)).orThrow();
        editor = BallotEditorWiring.open(data).orThrow();
        connected(editor.station());
        people.enrolEverybody(editor.station(), home.setupCode());
        people.signIn(editor.station(), DemoPeople.Who.FIRST_OFFICIAL);
        ballot = new DemoBallot(editor.office(), await, Time.system());
        definition = ballot.definition();
        election = ballot.prepare(definition);
        people.signIn(editor.station(), DemoPeople.Who.SECOND_OFFICIAL);
        ballot.seal(election);
        entry = new VoterEntryWiring(data);
        desk = entry.local().orThrow();
        desk.start();
        connected(desk);
        people.signIn(desk, DemoPeople.Who.CLERK);
        await.until("the desk knows the election", () -> !all(desk).isEmpty());
        work = begin(desk);
    }

    private static List<ElectionList.Summary> all(Station desk) {
        return desk.elections().summaries().get();
    }

    private DeskWork begin(Station desk) {
        DeskWork begun = new DeskWork(
                desk,
                DeskWork.likely(all(desk), desk),
                LoadMemory.none(),
                any -> Optional.of(definition.places().getFirst().id()));
        begun.start();
        return begun;
    }

    private void connected(Station station) {
        await.until("the station is connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    Station desk() {
        return desk;
    }

    DeskWork work() {
        return work;
    }

    DemoPeople people() {
        return people;
    }

    /// A desk that has seen nothing yet: all that it knows it reads from the server.
    DeskWork reopened() {
        work.close();
        work = begin(desk);
        return work;
    }

    FormViewModel form() {
        Tasks tasks = Tasks.byHand();
        Time time = Time.system();
        Drafts none = new Drafts() {
            @Override
            public Optional<Draft> load() {
                return Optional.empty();
            }

            @Override
            public void keep(Draft draft) {}

            @Override
            public void forget() {}
        };
        return new FormViewModel(
                work.editor(),
                new RollCheck(work.roll().index(), definition::day),
                none,
                new AlikeViewModel(work.roll(), tasks),
                tasks,
                time,
                java.util.Locale.UK);
    }

    LoadViewModel load() {
        return new LoadViewModel(work.loader(), Tasks.byHand());
    }

    CheckInViewModel checkIn() {
        return new CheckInViewModel(work.checkIn(), work.pollbook(), Tasks.byHand(), Time.system());
    }

    /// Both officials decide.
    void decide(ActKind act, ElectionState reached) {
        people.signIn(editor.station(), DemoPeople.Who.SECOND_OFFICIAL);
        ballot.decide(election, act);
        people.signIn(editor.station(), DemoPeople.Who.FIRST_OFFICIAL);
        ballot.decide(election, act);
        ballot.reach(election, reached);
    }

    DemoKiosk kiosk() {
        if (kiosk.isEmpty()) {
            Station station = Station.open(
                            home.data(),
                            "vote-cast",
                            home.address(),
                            new ServerPin.Known(home.fingerprint()),
                            StationTools.ofMachine())
                    .orThrow();
            station.start();
            connected(station);
            people.signIn(station, DemoPeople.Who.OPERATOR);
            DemoKiosk opened = new DemoKiosk(station, election, await);
            opened.open();
            kiosk = Optional.of(opened);
        }
        return kiosk.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        kiosk.ifPresent(DemoKiosk::close);
        work.close();
        entry.close();
        editor.close();
        home.close();
    }
}
