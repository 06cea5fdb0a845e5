package org.psephos.votecast.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.task.Tasks;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.home.StationHome;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.service.KioskLedger;
import org.psephos.votecast.service.PollBook;
import org.psephos.votecast.service.StationBox;
import org.psephos.votecast.service.StationRoad;

/// Everything of the app but its windows, put together by hand: server or connection, station, polls, kiosks.
public final class Wiring implements AutoCloseable {

    private static final String APP = "vote-cast";

    private final Optional<StationHome> home;
    private final Station station;
    private final PollBook polls;
    private final List<Kiosk> kiosks;

    private Wiring(Optional<StationHome> home, Station station, PollBook polls, List<Kiosk> kiosks) {
        this.home = home;
        this.station = station;
        this.polls = polls;
        this.kiosks = List.copyOf(kiosks);
    }

    /// Opens the station with its server, and puts the app together.
    public static Outcome<Wiring> open(CastOptions options, Tasks tasks, StationTools tools) {
        return options.connect()
                .map(server -> StationHome.connect(APP, options.data(), server, tools))
                .orElseGet(() -> StationHome.open(
                        APP, EngineOptions.local(options.data()).listeningAt(options.listen()), tools))
                .map(home -> assemble(Optional.of(home), home.station(), options.kiosks(), tasks));
    }

    /// Puts the app together on a station that is open; for the demonstration, which brings its own server.
    public static Wiring of(Station station, int count, Tasks tasks) {
        return assemble(Optional.empty(), station, count, tasks);
    }

    private static Wiring assemble(Optional<StationHome> home, Station station, int count, Tasks tasks) {
        StationTools tools = station.tools();
        PollBook polls = new PollBook(station.elections(), tools.time());
        KioskLedger ledger = new KioskLedger(station, polls, tasks);
        List<Kiosk> kiosks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            StationBox box =
                    new StationBox(polls, Set.of(), new StationRoad(station), tools.time(), ledger.ofKiosk(number));
            kiosks.add(new Kiosk(number, new KioskSession(box, tasks, tools.time(), Chance.secure(), tools.limits())));
        }
        return new Wiring(home, station, polls, kiosks);
    }

    /// Begins to connect and to follow.
    public void start() {
        home.ifPresentOrElse(StationHome::start, station::start);
        polls.start();
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return home.map(StationHome::setupCode).orElse("");
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
        home.ifPresentOrElse(StationHome::close, station::close);
    }
}
