package org.psephos.votecast.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.psephos.common.Id;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.kiosk.page.KioskKit;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.page.MachineKit;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.psephos.votecast.screen.CancelBallotDialog;
import org.psephos.votecast.screen.ConsoleActs;
import org.psephos.votecast.screen.ConsoleView;
import org.psephos.votecast.screen.ConsoleViewModel;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.service.Uncasting;

/// The app's windows: the operator's console, and one surface per kiosk. JavaFX thread only.
public final class Windows implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(250);
    private static final double KIOSK_WIDTH = 1366;
    private static final double KIOSK_HEIGHT = 768;

    private final Wiring wiring;
    private final Tasks tasks;
    private final CameraService camera;
    private final Presentations slips;
    private final ConsoleViewModel console;
    private final StaffApp staff;
    private final List<Tasks.Running> ticking = new ArrayList<>();
    private final List<KioskView> views = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    /// @param wiring started
    /// @param words the console's texts
    public Windows(Wiring wiring, Words words, Tasks tasks) {
        this(wiring, words, tasks, Cameras.ofMachine());
    }

    /// @param wiring started
    /// @param words the console's texts
    /// @param cameras which cameras the kiosks look through
    public Windows(Wiring wiring, Words words, Tasks tasks, Cameras cameras) {
        this.wiring = wiring;
        this.tasks = tasks;
        this.camera = new CameraService(
                cameras, CameraMemory.none(), wiring.station().tools().time());
        this.slips = new Presentations(wiring.station().tools().time(), Presentations.AWAY);
        this.console = new ConsoleViewModel(
                wiring.kiosks(),
                "",
                wiring.polls()::choose,
                wiring.station().tools().time());
        this.staff = new StaffApp(
                wiring.station(),
                words,
                new DisplaySettings(Theme.LIGHT),
                tasks,
                ZoneId.systemDefault(),
                app -> fill(app, words));
        for (Kiosk kiosk : wiring.kiosks()) {
            ticking.add(tasks.every(TICK, kiosk.session()::tick));
        }
    }

    private void fill(StaffApp app, Words words) {
        console.onShow(wiring.polls().polls(), tasks);
        Uncasting uncasting = new Uncasting(wiring.station(), wiring.polls());
        ConsoleActs acts = () -> CancelBallotDialog.open(app, words, uncasting);
        SimpleStringProperty count =
                new SimpleStringProperty(Integer.toString(wiring.kiosks().size()));
        app.frame()
                .pages(List.of(PageSpec.of(
                                "kiosks",
                                "monitor",
                                words.text("nav.kiosks"),
                                () -> new ConsoleView(console, words, acts))
                        .counting(count)));
        app.scanning().leadTo(slips(app));
        console.pollProperty()
                .subscribe(poll -> poll.ifPresent(
                        now -> app.around().ballotProperty().set(now.ballot().shortForm())));
    }

    /// A slip that is scanned at the console stands in the field for the hand-over; everything else is said.
    private ScanFinder slips(StaffApp app) {
        return new ScanFinder() {
            @Override
            public Found find(Id id) {
                return Found.ELSEWHERE;
            }

            @Override
            public boolean take(Scanned code) {
                if (!(code instanceof Scanned.Slip slip)) {
                    return false;
                }
                console.slipProperty().set(slip.text());
                app.around().pageProperty().set("kiosks");
                return true;
            }
        };
    }

    /// What the console shows; the demonstration presses its buttons through it.
    public ConsoleViewModel console() {
        return console;
    }

    /// The staff window.
    public StaffApp staff() {
        return staff;
    }

    /// The scene of the operator's console.
    public Scene consoleScene(double width, double height) {
        return staff.scene(width, height);
    }

    /// The scene of a kiosk.
    public Scene kioskScene(Kiosk kiosk, double width, double height) {
        KioskKit kit = new MachineKit(camera, tasks, slips);
        KioskView view = new KioskView(kiosk.session(), Millimetres.STANDARD, kit);
        views.add(view);
        return new Scene(view, width, height);
    }

    /// Opens a window for each kiosk, beside the console's.
    public void showKiosks(CastOptions.Surface surface) {
        for (Kiosk kiosk : wiring.kiosks()) {
            Stage stage = new Stage();
            stage.setScene(kioskScene(kiosk, KIOSK_WIDTH, KIOSK_HEIGHT));
            stage.titleProperty().bind(staff.words().text("kiosk.window"));
            stage.setOnCloseRequest(event -> event.consume());
            AppIcon.VOTE_CAST.dress(stage);
            place(stage, surface, kiosk.number());
            stage.show();
            stages.add(stage);
        }
    }

    /// A kiosk takes the screen of its number beside the console's; full screen where that is wished.
    private static void place(Stage stage, CastOptions.Surface surface, int number) {
        List<Screen> screens = Screen.getScreens();
        if (number < screens.size()) {
            stage.setX(screens.get(number).getBounds().getMinX());
            stage.setY(screens.get(number).getBounds().getMinY());
        }
        if (surface == CastOptions.Surface.FULL_SCREEN) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
    }

    @Override
    public void close() {
        stages.forEach(Stage::hide);
        ticking.forEach(Tasks.Running::close);
        views.forEach(KioskView::onHide);
        console.onHide();
        staff.close();
        camera.close();
    }
}
