package org.psephos.cli.demo.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.psephos.client.LinkState;
import org.psephos.common.ElectionId;
import org.psephos.election.ElectionState;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.tally.ActKind;
import org.psephos.wire.ServerPin;

/// A server with an open election of forty people on the list, one desk and one kiosk, over the real network; further
/// desks may be put behind a cable that can be cut.
final class SmallElection implements AutoCloseable {

    private static final int VOTERS = 40;

    final DemoWorld world;
    final HomeServer home;
    final BackRoom room;
    final ElectionId election;
    private final Deque<AutoCloseable> endings = new ArrayDeque<>();

    SmallElection(Path folder) throws IOException {
        DemoOptions options = new DemoOptions(DemoOptions.Display.HEADLESS, VOTERS, 3, folder);
        world = DemoWorld.of(options, new SpokenShow(line -> {}), () -> {});
        home = HomeServer.open(EngineOptions.local(folder.resolve("data"))).orThrow();
        room = new BackRoom(world, home, "");
        world.people().setUp(room.office(), home.setupCode());
        world.people().enrolOthers(room.office());
        election = open(folder.resolve("roll.csv"));
    }

    private ElectionId open(Path csv) throws IOException {
        as(DemoPeople.Who.FIRST_OFFICIAL);
        ElectionId id = room.ballot().prepare(room.ballot().definition());
        as(DemoPeople.Who.SECOND_OFFICIAL);
        room.ballot().seal(id);
        Files.writeString(csv, SampleFiles.roll(SampleRoll.bundled().subList(0, VOTERS)), StandardCharsets.UTF_8);
        room.importRoll(id, csv);
        as(DemoPeople.Who.SECOND_OFFICIAL);
        room.ballot().decide(id, ActKind.OPEN);
        as(DemoPeople.Who.FIRST_OFFICIAL);
        room.ballot().decide(id, ActKind.OPEN);
        room.ballot().reach(id, ElectionState.OPEN);
        room.openKiosk(id);
        return id;
    }

    private void as(DemoPeople.Who who) {
        world.people().signIn(room.office(), who);
    }

    /// A further desk and the cable on which its station hangs.
    ///
    /// @param station where the clerk sits
    /// @param clerk what the clerk does
    /// @param cable between the station and the server
    record Desk(Station station, DemoClerk clerk, Relay cable) {

        boolean isConnected() {
            return station.link().state().get() instanceof LinkState.Connected;
        }
    }

    /// Sets up a further desk, which knows the roll.
    Desk desk(String name) throws IOException {
        Relay cable = Relay.to(home.address());
        endings.push(cable);
        Station station = Station.open(
                        home.data(),
                        name,
                        cable.address(),
                        new ServerPin.Known(home.fingerprint()),
                        StationTools.ofMachine())
                .orThrow();
        endings.push(station);
        station.start();
        world.await()
                .until("the desk is connected", () -> station.link().state().get() instanceof LinkState.Connected);
        world.people().signIn(station, DemoPeople.Who.CLERK);
        DemoClerk clerk = new DemoClerk(station, election, world.await());
        endings.push(clerk);
        world.await().until("the desk knows the roll", () -> clerk.everybody().size() == VOTERS);
        return new Desk(station, clerk, cable);
    }

    @Override
    public void close() throws IOException {
        while (!endings.isEmpty()) {
            try {
                endings.pop().close();
            } catch (Exception e) { // everything: whatever was put there is closed
                throw new IOException(e);
            }
        }
        room.close();
        home.close();
    }
}
