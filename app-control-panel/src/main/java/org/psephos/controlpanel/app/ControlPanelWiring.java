package org.psephos.controlpanel.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.psephos.client.ServerTarget;
import org.psephos.common.Outcome;
import org.psephos.controlpanel.screen.BalanceViewModel;
import org.psephos.controlpanel.screen.HealthViewModel;
import org.psephos.controlpanel.screen.LiveRows;
import org.psephos.controlpanel.screen.LiveViewModel;
import org.psephos.controlpanel.screen.PanelWindow;
import org.psephos.controlpanel.screen.PanelWords;
import org.psephos.controlpanel.screen.TallyViewModel;
import org.psephos.controlpanel.screen.audit.AuditView;
import org.psephos.controlpanel.service.SiteNames;
import org.psephos.controlpanel.service.StationAuditTrail;
import org.psephos.controlpanel.service.StationBalances;
import org.psephos.controlpanel.service.StationNames;
import org.psephos.controlpanel.service.StationPanelServer;
import org.psephos.controlpanel.service.StationPeople;
import org.psephos.crypto.Digest;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.home.StationHome;
import org.psephos.station.Station;
import org.psephos.station.StationTools;

/// Wires the control panel by hand: the server of the data folder or an embedded one, the station, the services;
/// the window on the JavaFX thread.
public final class ControlPanelWiring implements AutoCloseable {

    private static final String APP = "control-panel";

    private final StationHome home;
    private final Station station;
    private final StationPeople people;
    private final StationNames names;
    private final StationAuditTrail trail;

    private ControlPanelWiring(StationHome home) {
        this.home = home.start();
        this.station = home.station();
        this.people = new StationPeople(station);
        this.names = new StationNames(station, people);
        this.trail = new StationAuditTrail(station);
    }

    /// Opens everything but the window, and begins to connect.
    public static Outcome<ControlPanelWiring> open(Path data) {
        return open(data, StationTools.ofMachine());
    }

    /// Opens everything but the window, and begins to connect.
    ///
    /// @param listen where a server that is started here listens
    public static Outcome<ControlPanelWiring> open(Path data, InetSocketAddress listen) {
        return StationHome.open(APP, EngineOptions.local(data).listeningAt(listen), StationTools.ofMachine())
                .map(ControlPanelWiring::new);
    }

    /// Opens everything but the window with these tools.
    ///
    /// @param tools clock, chance, ids and limits
    public static Outcome<ControlPanelWiring> open(Path data, StationTools tools) {
        return StationHome.open(APP, data, tools).map(ControlPanelWiring::new);
    }

    /// Opens everything but the window, and begins to connect to a server elsewhere.
    public static Outcome<ControlPanelWiring> connect(Path data, ServerTarget server) {
        return StationHome.connect(APP, data, server, StationTools.ofMachine()).map(ControlPanelWiring::new);
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return home.setupCode();
    }

    /// The station.
    public Station station() {
        return station;
    }

    /// The window; on the JavaFX thread.
    public Window window(Locale locale, DisplaySettings display, Tasks tasks) {
        ZoneId zone = ZoneId.systemDefault();
        Words words = Words.of(PanelWindow.class, locale);
        StationPanelServer server = new StationPanelServer(station, home::startServer);
        HealthViewModel health = new HealthViewModel(server, tasks);
        LiveViewModel live = new LiveViewModel(
                server,
                tasks,
                new LiveRows(words.or(AuditView.class)::texts, zone, this::machine),
                station.tools().limits().logLinesMax());
        TallyViewModel tally = new TallyViewModel(server, tasks);
        BalanceViewModel balance = new BalanceViewModel(new StationBalances(station), tasks);
        StaffApp app = new StaffApp(station, words, display, tasks, zone, ready -> {
            health.start();
            live.start();
            tally.load();
            names.start();
            trail.start();
            RecordPages more = new RecordPages(ready, people, names, trail, zone);
            ready.scanning().leadTo(new PanelScans(ready, health, tally, more));
            new PanelWindow(
                            ready.frame(),
                            ready.around(),
                            health,
                            live,
                            tally,
                            balance,
                            new PanelWords(ready.words(), zone, tally::elections),
                            more,
                            more.pages())
                    .fill();
        });
        return new Window(app, health, live, tally);
    }

    private Optional<String> machine(String key) {
        return names.names().get().signer(Digest.ofHex(key)).map(SiteNames.Signer::name);
    }

    /// The window and the states behind it.
    ///
    /// @param app frame, sign-in and lock
    /// @param health how everything stands
    /// @param live the live lists
    /// @param tally the count
    public record Window(StaffApp app, HealthViewModel health, LiveViewModel live, TallyViewModel tally) {}

    @Override
    public void close() {
        trail.close();
        names.close();
        home.close();
    }
}
