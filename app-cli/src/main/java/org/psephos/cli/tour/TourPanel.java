package org.psephos.cli.tour;

import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.controlpanel.app.ControlPanelWiring;
import org.psephos.controlpanel.screen.HealthViewModel;
import org.psephos.controlpanel.screen.LiveRow;
import org.psephos.controlpanel.screen.TallyViewModel;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.theme.Theme;
import org.psephos.election.ElectionState;
import org.psephos.site.StationRole;
import org.psephos.station.Station;
import org.psephos.wire.command.StationCommand;

/// The control panel, open from the first start to the end of the day.
final class TourPanel implements AutoCloseable {

    private static final String APP = "control-panel";

    private final TourWorld world;
    private final ControlPanelWiring wiring;
    private final DisplaySettings display = new DisplaySettings(Theme.LIGHT);
    private final ControlPanelWiring.Window window;
    private final Shown shown;

    TourPanel(TourWorld world) {
        this.world = world;
        this.wiring = ControlPanelWiring.open(world.data(), world.tools()).orThrow();
        TourWorld.connected(wiring.station());
        this.window = OnScreen.ask(() -> wiring.window(world.locale(), display, world.tasks()));
        this.shown = Shown.of(() -> window.app().scene(TourWorld.WIDTH, TourWorld.HEIGHT));
    }

    private Scene scene() {
        return shown.scene();
    }

    /// The first administrator is made with the server's code.
    void setUp(String code) {
        shown.front();
        Screen.untilShown(
                "the set-up is asked for",
                () -> window.app().signIn().modeProperty().get() == SignInMode.SET_UP);
        world.staff(scene(), "sign-in-first-start");
        world.people().fill(window.app(), SignInMode.SET_UP, TourPeople.Who.ADMIN, code);
        world.staff(scene(), "sign-in-first-start-filled");
        world.people().enter(window.app());
        known("the panel has asked", facts -> true);
        page("overview", "overview-new");
        page("tally", "tally-none");
    }

    /// The panel's side of the network, where the administrator is signed in.
    Station station() {
        return wiring.station();
    }

    private void known(String what, java.util.function.Predicate<ServerFacts> holds) {
        Screen.untilShown(
                what, () -> window.health().facts().get().filter(holds).isPresent());
    }

    private void page(String page, String name) {
        world.staff(scene(), APP + "-" + name, () -> go(page));
    }

    private void go(String page) {
        OnScreen.run(() -> window.app().around().pageProperty().set(page));
    }

    /// A machine asks to join, and is let in.
    void door() {
        shown.front();
        known("a machine asks to join", facts -> !facts.waiting().isEmpty());
        page("stations", "stations-join");
        page("overview", "overview-join");
        StationCommand.JoinRequest request = OnScreen.ask(
                () -> window.health().facts().get().orElseThrow().waiting().getFirst());
        OnScreen.run(() -> window.health().letIn(request, StationRole.REPLICA));
        known("the machine is in", facts -> facts.waiting().isEmpty());
    }

    /// Every page while nothing is wrong.
    void well() {
        shown.front();
        world.part(
                APP + "-overview",
                () -> Screen.untilShown(
                        "all is well", () -> window.health().verdict().get() == HealthViewModel.Verdict.WELL));
        page("overview", "overview");
        live();
        for (String page : List.of("stations", "chains", "copies", "server")) {
            page(page, page);
        }
        TourRecords records = new TourRecords(world, window.app(), scene());
        world.part(APP + "-people", records::people);
        world.part(APP + "-audit", records::audit);
        world.part(APP + "-passphrase", records::person);
        world.part(APP + "-scan", this::scans);
        go("server");
        world.staff(scene(), APP + "-server-ask", () -> Screen.press(scene(), "server.stop"));
        OnScreen.run(() -> window.app().frame().overlay().closeAll());
        OnScreen.run(() -> display.zoomProperty().set(DisplaySettings.ZOOMS.getLast()));
        page("overview", "overview-zoomed");
        OnScreen.run(() -> display.zoomProperty().set(DisplaySettings.ZOOMS.getFirst()));
    }

    private void live() {
        page("live", "live");
        OnScreen.run(() -> table("live.records.table").getSelectionModel().select(vote()));
        world.staff(scene(), APP + "-live-selected");
        OnScreen.run(() -> display.themeProperty().set(Theme.DARK));
        world.staff(scene(), APP + "-live-dark", () -> Screen.press(scene(), "live.replication.table.pause"));
        page("overview", "overview-dark");
        OnScreen.run(() -> display.themeProperty().set(Theme.LIGHT));
        go("live");
        Screen.press(scene(), "live.replication.table.pause");
    }

    /// Records whole, codes that lead nowhere here, the help and the About.
    private void scans() {
        go("live");
        TourFrame frame = new TourFrame(world, window.app(), scene(), APP);
        frame.scan("record-vote", record("vote.cast"), "record");
        frame.scan("record-check-in", record("voter.checkin"), "record");
        frame.scan("scan-missing", new UUID(3, 4).toString(), "scanned");
        frame.scan("scan-other-app", "psephos:voter:" + new UUID(1, 2), "scanned");
        frame.scan("scan-unknown", "https://vallamar.example", "scanned");
        frame.help();
    }

    /// Id of a record of this kind.
    private String record(String kind) {
        return OnScreen.ask(() -> window.live().records().rows().stream()
                .filter(row -> isOf(row, kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no record: " + kind))
                .details()
                .getOrDefault("id", ""));
    }

    /// The search finds a kind by its name in every language; the column shows it in words.
    private static boolean isOf(LiveRow row, String kind) {
        return row.searchable().contains(kind);
    }

    private int vote() {
        List<LiveRow> rows = window.live().records().rows();
        for (int at = 0; at < rows.size(); at++) {
            if (isOf(rows.get(at), "vote.cast")) {
                return at;
            }
        }
        return 0;
    }

    private TableView<?> table(String id) {
        return (TableView<?>) Ids.find(scene().getRoot(), id).orElseThrow();
    }

    /// The overview while something is wrong.
    void alarms(String name) {
        shown.front();
        Screen.untilShown("something is wrong", () -> window.health().verdict().get() != HealthViewModel.Verdict.WELL);
        page("overview", name);
    }

    /// The server does not answer.
    void silent() {
        shown.front();
        Screen.untilShown(
                "the server is silent", () -> window.health().verdict().get() == HealthViewModel.Verdict.STOP);
        Screen.untilShown("the toast about it has gone", () -> scene().getRoot().lookup(".ps-toast") == null);
        page("overview", "overview-stop");
    }

    /// The count of an election.
    void tally(ElectionId election, ElectionState state, String name) {
        shown.front();
        TallyViewModel tally = window.tally();
        Screen.untilShown("the election is on the list", () -> {
            tally.load();
            return tally.elections().stream().anyMatch(line -> line.id().equals(election) && line.state() == state);
        });
        OnScreen.run(() -> tally.election()
                .set(tally.elections().stream()
                        .filter(line -> line.id().equals(election))
                        .findFirst()));
        OnScreen.run(tally::count);
        Screen.untilShown(
                "it is counted",
                () -> !tally.counting().get() && tally.here().get().isPresent());
        page("tally", name);
    }

    /// Locks, draws, and unlocks.
    void lock() {
        shown.front();
        OnScreen.run(window.app()::lock);
        world.staff(scene(), "sign-in-locked");
        world.people().unlock(window.app());
    }

    @Override
    public void close() {
        shown.close();
        OnScreen.run(window.app()::close);
        wiring.close();
    }
}
