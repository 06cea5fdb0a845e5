package org.psephos.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javax.imageio.ImageIO;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.OptionId;
import org.psephos.common.Time;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.page.MachineKit;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.qr.QrPictures;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.Contest;
import org.psephos.election.Selection;

/// Voters who vote click by click in the kiosk's real scene: the slip is held before a camera whose frames take the
/// ordinary way, each button is found by its id and pressed with the mouse.
@AllowedToHopThreads("drives windows from outside, as a person does")
final class DemoScenes implements AutoCloseable {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final int PIXELS_PER_MODULE = 8;
    private static final int MORE_MAX = 20;

    private final KioskSession session;
    private final Await await;
    private final Path pictures;
    private final ReplayCamera lens;
    private final CameraService camera;
    private final Scene scene;
    private final KioskView view;

    /// @param session opened for voting; from now on it belongs to the JavaFX thread
    /// @param tasks of that thread
    /// @param pictures where pictures of the pages go
    DemoScenes(KioskSession session, Tasks tasks, Await await, Path pictures) throws IOException {
        this.session = session;
        this.await = await;
        this.pictures = Files.createDirectories(pictures);
        ReplayDriver driver = new ReplayDriver(Time.system());
        this.lens = driver.plugIn(new CameraName("demo"));
        this.camera = new CameraService(new Cameras(driver), CameraMemory.none(), Time.system());
        begin();
        this.view = onScreen(() -> new KioskView(
                session,
                Millimetres.STANDARD,
                new MachineKit(camera, tasks, new Presentations(Time.system(), Presentations.AWAY))));
        this.scene = onScreen(() -> new Scene(view, WIDTH, HEIGHT));
    }

    /// Starts the toolkit, once in a process.
    static void begin() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException e) {
            Platform.setImplicitExit(false);
        }
    }

    /// One voter, from the slip to the end.
    ///
    /// @param name of the pictures; empty for none
    KioskPage vote(String slip, List<Selection> wanted, String name) {
        lens.show(QrPictures.picture(slip, PIXELS_PER_MODULE));
        awaitPage(KioskPage.Welcome.class);
        shoot(name, "welcome");
        press("welcome.start");
        for (Contest contest : onScreen(session::contests)) {
            options(contest, wanted).forEach(option -> mark(contest, option));
            shoot(name, "contest-" + contest.id());
            press("contest.next");
        }
        awaitPage(KioskPage.Review.class);
        shoot(name, "review");
        press("review.go");
        awaitPage(KioskPage.LastStep.class);
        shoot(name, "cast");
        press("cast.confirm");
        await.until("the ballot is answered", () -> isEnd(page()));
        shoot(name, "done");
        KioskPage end = page();
        run(session::clear);
        return end;
    }

    private void mark(Contest contest, OptionId option) {
        String id = "contest.option." + option;
        for (int i = 0; i < MORE_MAX && find(id).isEmpty() && isThere("contest.less"); i++) {
            press("contest.less");
        }
        for (int i = 0; i < MORE_MAX && find(id).isEmpty(); i++) {
            press("contest.more");
        }
        press(id);
        if (!onScreen(() -> session.state().marking().isChosen(contest.id(), option))) {
            throw new IllegalStateException("pressed and not marked: " + id);
        }
    }

    private static List<OptionId> options(Contest contest, List<Selection> wanted) {
        return wanted.stream()
                .filter(selection -> selection.contest().equals(contest.id()))
                .findFirst()
                .map(Selection::options)
                .orElse(List.of());
    }

    private static boolean isEnd(KioskPage page) {
        return page instanceof KioskPage.Done || page instanceof KioskPage.NotCounted;
    }

    private KioskPage page() {
        return onScreen(() -> session.state().page());
    }

    private void awaitPage(Class<? extends KioskPage> page) {
        await.until("the page " + page.getSimpleName() + " comes", () -> page.isInstance(page()));
    }

    private Optional<Node> find(String id) {
        return onScreen(() -> {
            scene.snapshot(null);
            return Ids.find(view, id).filter(Node::isVisible);
        });
    }

    private boolean isThere(String id) {
        return find(id).isPresent();
    }

    /// Presses and releases the mouse in the middle of a button.
    private void press(String id) {
        Node node = find(id).orElseThrow(() -> new IllegalStateException("not on the screen: " + id));
        run(() -> {
            double x = node.getLayoutBounds().getCenterX();
            double y = node.getLayoutBounds().getCenterY();
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, node, x, y));
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, node, x, y));
        });
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Node node, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        PickResult pick = new PickResult(node, x, y);
        return new MouseEvent(
                node,
                node,
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                pick);
    }

    private void shoot(String name, String page) {
        if (!name.isEmpty()) {
            picture(scene, pictures.resolve(name + "-" + page + ".png"));
        }
    }

    /// Writes a picture of a scene.
    static void picture(Scene scene, Path file) {
        var image = onScreen(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does something on the JavaFX thread and waits for it.
    static void run(Runnable act) {
        onScreen(() -> {
            act.run();
            return true;
        });
    }

    /// Asks something on the JavaFX thread and waits for the answer.
    static <T> T onScreen(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("on the screen: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        camera.close();
        run(view::onHide);
    }
}
