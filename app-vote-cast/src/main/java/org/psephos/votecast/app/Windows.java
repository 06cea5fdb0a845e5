package org.psephos.votecast.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import org.psephos.common.Id;
import org.psephos.desktop.camera.CameraFile;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.kiosk.page.MachineKit;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.FrameElection;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.station.ScanDesk;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
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

    private final Wiring wiring;
    private final Tasks tasks;
    private final CameraService camera;
    private final KioskWindows kiosks;
    private final ConsoleViewModel console;
    private final StaffApp staff;
    private final List<Tasks.Running> ticking = new ArrayList<>();

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
                cameras,
                new CameraFile(wiring.station().identity().file(ScanDesk.CAMERA)),
                wiring.station().tools().time());
        Presentations slips = new Presentations(wiring.station().tools().time(), Presentations.AWAY);
        this.kiosks = new KioskWindows(wiring.station(), words, () -> new MachineKit(camera, tasks, slips));
        this.console = new ConsoleViewModel(
                wiring.kiosks(),
                "",
                wiring.polls()::choose,
                kiosks,
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
        app.scanning().through(camera);
        app.scanning().leadTo(slips(app));
        app.beforeClosing(close -> leave(app, words, close));
        console.pollProperty()
                .subscribe(poll -> poll.ifPresent(now -> {
                    app.around().ballotProperty().set(now.ballot().shortForm());
                    app.around().electionProperty().set(FrameElection.of(now.definition(), words));
                }));
    }

    /// With the console its kiosks go; nobody is sent away from one without a question.
    private void leave(StaffApp app, Words words, Runnable close) {
        boolean voters = wiring.kiosks().stream()
                .anyMatch(kiosk -> kiosk.session().state().page().hasVoter());
        if (voters) {
            Decision.ask(app.frame().overlay(), "leave", words.text("leave.voter.title"))
                    .says(words.text("leave.voter.says"))
                    .safe(words.text("leave.voter.safe"), () -> {})
                    .danger(words.text("leave.voter.act"), close)
                    .open();
        } else {
            close.run();
        }
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
        return kiosks.scene(kiosk, width, height);
    }

    /// The scene of a kiosk that is shown; none before.
    public Optional<Scene> shown(Kiosk kiosk) {
        return kiosks.shown(kiosk);
    }

    /// Opens a window for each kiosk, beside the console's.
    public void showKiosks(CastOptions.Surface surface) {
        kiosks.show(wiring.kiosks(), surface);
    }

    @Override
    public void close() {
        kiosks.close();
        ticking.forEach(Tasks.Running::close);
        console.onHide();
        staff.close();
        camera.close();
    }
}
