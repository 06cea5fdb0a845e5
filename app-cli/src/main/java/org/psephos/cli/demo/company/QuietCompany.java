package org.psephos.cli.demo.company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.page.MachineKit;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.tally.ActKind;
import org.psephos.voterentry.service.person.RollVoter;

/// People without a display: officials and clerk work through the services and view models of their programs. The
/// voters who click do so in a real scene of the kiosk, which no window shows.
public final class QuietCompany implements Company {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final DemoWorld world;
    private final Path data;
    private final Path pictures;
    private Optional<HomeServer> home = Optional.empty();
    private Optional<BackRoom> room = Optional.empty();
    private Optional<Kiosk> kiosk = Optional.empty();

    /// @param data an empty data folder
    /// @param pictures a folder where pictures go
    public QuietCompany(DemoWorld world, Path data, Path pictures) {
        this.world = world;
        this.data = data;
        this.pictures = pictures;
    }

    private record Kiosk(KioskHands hands, CameraService camera, KioskView view, Scene scene) {}

    @Override
    public BackRoom found() {
        HomeServer server = HomeServer.open(EngineOptions.local(data)).orThrow();
        home = Optional.of(server);
        BackRoom made = new BackRoom(world, server, "");
        room = Optional.of(made);
        world.people().setUp(made.office(), server.setupCode());
        return made;
    }

    private BackRoom room() {
        return room.orElseThrow();
    }

    @Override
    public void watch(Sight sight) {
        // nobody watches
    }

    @Override
    public ElectionId seal(Election definition) {
        world.people().signIn(room().office(), DemoPeople.Who.FIRST_OFFICIAL);
        ElectionId id = room().ballot().prepare(definition);
        world.people().signIn(room().office(), DemoPeople.Who.SECOND_OFFICIAL);
        room().ballot().seal(id);
        return id;
    }

    @Override
    public void decide(ElectionId election, ActKind act) {
        world.people().signIn(room().office(), DemoPeople.Who.SECOND_OFFICIAL);
        room().ballot().decide(election, act);
        world.people().signIn(room().office(), DemoPeople.Who.FIRST_OFFICIAL);
        room().ballot().decide(election, act);
        room().ballot().reach(election, act == ActKind.OPEN ? ElectionState.OPEN : ElectionState.CLOSED);
    }

    @Override
    public void openKiosk(Election election) throws IOException {
        OnScreen.begin();
        Files.createDirectories(pictures);
        Tasks tasks = Tasks.of(world.time());
        KioskHands hands = new KioskHands(world, pictures);
        CameraService camera = new CameraService(hands.cameras(), CameraMemory.none(), world.time());
        var session = room().kiosk().onScreen(tasks);
        MachineKit kit = new MachineKit(camera, tasks, new Presentations(world.time(), Presentations.AWAY));
        KioskView view = OnScreen.ask(() -> new KioskView(session, Millimetres.STANDARD, kit));
        Scene scene = OnScreen.ask(() -> new Scene(view, WIDTH, HEIGHT));
        kiosk = Optional.of(new Kiosk(hands, camera, view, scene));
    }

    @Override
    public String checkIn(RollVoter voter) {
        return room().clerk().checkIn(voter);
    }

    @Override
    public KioskHands.End vote(Election election, KioskHands.Visit visit) {
        Kiosk here = kiosk.orElseThrow();
        return here.hands().vote(here::scene, election, visit);
    }

    @Override
    public void cancel(String slip) {
        room().cancel(slip);
    }

    @Override
    public void count(ElectionId election) {
        // the script counts anyway
    }

    @Override
    public void stay() {
        // nobody watches
    }

    @Override
    public void close() {
        kiosk.ifPresent(here -> {
            here.camera().close();
            OnScreen.run(here.view()::onHide);
        });
        room.ifPresent(BackRoom::close);
        home.ifPresent(HomeServer::close);
    }
}
