package org.psephos.balloteditor.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.balloteditor.screen.EditorWindow;
import org.psephos.balloteditor.screen.ElectionsViewModel;
import org.psephos.balloteditor.screen.UnsavedGuard;
import org.psephos.balloteditor.service.ChainBallotOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.client.ServerTarget;
import org.psephos.common.Outcome;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.home.StationHome;
import org.psephos.station.Station;
import org.psephos.station.StationTools;

/// Wires the ballot editor by hand: the server of the data folder or an embedded one, the station, the services;
/// the window on the JavaFX thread.
public final class BallotEditorWiring implements AutoCloseable {

    private static final String APP = "ballot-editor";

    private final StationHome home;
    private final Station station;
    private final ChainBallotOffice office;

    private BallotEditorWiring(StationHome home) {
        this.home = home.start();
        this.station = home.station();
        this.office = new ChainBallotOffice(station);
    }

    /// Opens everything but the window, and begins to connect.
    public static Outcome<BallotEditorWiring> open(Path data) {
        return open(data, StationTools.ofMachine());
    }

    /// Opens everything but the window, and begins to connect.
    ///
    /// @param listen where a server that is started here listens
    public static Outcome<BallotEditorWiring> open(Path data, InetSocketAddress listen) {
        return StationHome.open(APP, EngineOptions.local(data).listeningAt(listen), StationTools.ofMachine())
                .map(BallotEditorWiring::new);
    }

    /// Opens everything but the window with these tools.
    ///
    /// @param tools clock, chance, ids and limits
    public static Outcome<BallotEditorWiring> open(Path data, StationTools tools) {
        return StationHome.open(APP, data, tools).map(BallotEditorWiring::new);
    }

    /// Opens everything but the window, and begins to connect to a server elsewhere.
    public static Outcome<BallotEditorWiring> connect(Path data, ServerTarget server) {
        return StationHome.connect(APP, data, server, StationTools.ofMachine()).map(BallotEditorWiring::new);
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return home.setupCode();
    }

    /// The station.
    public Station station() {
        return station;
    }

    /// The office, for whoever drives the app without its window.
    public ChainBallotOffice office() {
        return office;
    }

    /// The window; on the JavaFX thread.
    public Window window(Locale locale, DisplaySettings display, Tasks tasks) {
        ZoneId zone = ZoneId.systemDefault();
        Words words = Words.of(EditorWindow.class, locale);
        EditorViewModel editor = new EditorViewModel(
                office,
                tasks,
                station.tools().time(),
                new DraftEdits(station.tools().chance()));
        ElectionsViewModel elections = new ElectionsViewModel(office, tasks, editor, zone);
        StaffApp app = new StaffApp(station, words, display, tasks, zone, ready -> {
            elections.onShow();
            QrCodes codes = new QrCodes(ready.frame().overlay(), new ClipboardOutlet(), tasks, ready.words());
            UnsavedGuard guard = new UnsavedGuard(ready.frame().overlay(), ready.words(), editor);
            ready.scanning().leadTo(new EditorScans(ready.around().pageProperty(), elections, editor, guard));
            ready.beforeClosing(guard::before);
            new EditorWindow(
                            ready.frame(),
                            ready.around(),
                            elections,
                            editor,
                            ready.words(),
                            station.tools().time(),
                            codes::show)
                    .fill();
        });
        return new Window(app, elections, editor);
    }

    /// The window and the states behind it.
    ///
    /// @param app frame, sign-in and lock
    /// @param elections the list
    /// @param editor the open election
    public record Window(StaffApp app, ElectionsViewModel elections, EditorViewModel editor) {}

    @Override
    public void close() {
        office.close();
        home.close();
    }
}
