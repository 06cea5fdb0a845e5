package org.psephos.votecast.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psephos.client.ServerAddress;
import org.psephos.client.StationIdentity;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.task.Tasks;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.FolderLock;
import org.psephos.server.engine.RunningServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.service.KioskLedger;
import org.psephos.votecast.service.PollBook;
import org.psephos.votecast.service.StationBox;
import org.psephos.votecast.service.StationRoad;
import org.psephos.wire.ServerPin;

/// Everything of the app but its windows, put together by hand: server or connection, station, polls, kiosks.
public final class Wiring implements AutoCloseable {

    private static final String APP = "vote-cast";

    private final Optional<Engine> engine;
    private final String setupCode;
    private final Station station;
    private final PollBook polls;
    private final List<Kiosk> kiosks;

    private Wiring(Optional<Engine> engine, String setupCode, Station station, PollBook polls, List<Kiosk> kiosks) {
        this.engine = engine;
        this.setupCode = setupCode;
        this.station = station;
        this.polls = polls;
        this.kiosks = List.copyOf(kiosks);
    }

    /// Where the server is and which key it must show.
    private record ServerWiring(ServerAddress address, ServerPin pin, Optional<Engine> own, String setupCode) {}

    /// Finds the server of the data folder, or starts one in this program when there is none, and puts the app
    /// together.
    public static Outcome<Wiring> open(CastOptions options, Tasks tasks, StationTools tools) {
        return server(options, tools)
                .then(server -> Station.open(options.data(), APP, server.address(), server.pin(), tools)
                        .map(station -> assemble(server.own(), server.setupCode(), station, options.kiosks(), tasks)));
    }

    /// Puts the app together on a station that is open; for the demonstration, which brings its own server.
    public static Wiring of(Station station, int count, Tasks tasks) {
        return assemble(Optional.empty(), "", station, count, tasks);
    }

    private static Wiring assemble(Optional<Engine> engine, String setupCode, Station station, int count, Tasks tasks) {
        StationTools tools = station.tools();
        PollBook polls = new PollBook(station.elections(), tools.time());
        KioskLedger ledger = new KioskLedger(station, polls, tasks);
        List<Kiosk> kiosks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            StationBox box =
                    new StationBox(polls, Set.of(), new StationRoad(station), tools.time(), ledger.ofKiosk(number));
            kiosks.add(new Kiosk(number, new KioskSession(box, tasks, tools.time(), Chance.secure(), tools.limits())));
        }
        return new Wiring(engine, setupCode, station, polls, kiosks);
    }

    private static Outcome<ServerWiring> server(CastOptions options, StationTools tools) {
        if (options.connect().isPresent()) {
            return known(options.data(), options.connect().get(), tools);
        }
        try {
            Optional<RunningServer> living = FolderLock.find(options.data()).filter(RunningServer::listens);
            if (living.isPresent()) {
                RunningServer there = living.get();
                return Outcome.done(new ServerWiring(
                        new ServerAddress(there.host(), there.port()),
                        new ServerPin.Known(there.fingerprint()),
                        Optional.empty(),
                        ""));
            }
            Engine engine = new Engine(EngineOptions.local(options.data()));
            return engine.start()
                    .map(ready -> new ServerWiring(
                            new ServerAddress(
                                    ready.address().getHostString(),
                                    ready.address().getPort()),
                            new ServerPin.Known(ready.fingerprint()),
                            Optional.of(engine),
                            ready.setupCode()));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }

    /// The key of a server elsewhere is the one that this station remembers; the first time six words decide.
    private static Outcome<ServerWiring> known(Path data, ServerAddress address, StationTools tools) {
        return StationIdentity.open(data, APP, tools.chance(), tools.ids()).then(identity -> {
            ServerPin pin = identity.server()
                    .filter(known -> known.address().equals(address))
                    .<ServerPin>map(known -> new ServerPin.Known(known.fingerprint()))
                    .orElseGet(ServerPin.FirstContact::new);
            try {
                identity.close();
                return Outcome.done(new ServerWiring(address, pin, Optional.empty(), ""));
            } catch (IOException e) {
                return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
            }
        });
    }

    /// Begins to connect and to follow.
    public void start() {
        station.start();
        polls.start();
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return setupCode;
    }

    /// The app's side of the network.
    public Station station() {
        return station;
    }

    /// The sealed elections.
    public PollBook polls() {
        return polls;
    }

    /// The kiosks of this station.
    public List<Kiosk> kiosks() {
        return kiosks;
    }

    @Override
    public void close() {
        polls.close();
        station.close();
        engine.ifPresent(Engine::close);
    }
}
