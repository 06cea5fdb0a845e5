package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.psephos.common.Observable;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.CameraState;
import org.psephos.desktop.camera.Frame;
import org.psephos.desktop.camera.FrameReader;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.task.Tasks;
import org.psephos.qr.Sighting;

/// The live picture of the waiting page. The camera runs while the page is shown; nothing of a picture is kept.
public final class CameraPane extends StackPane {

    private final CameraService camera;
    private final Tasks tasks;
    private final Presentations slips;
    private final FrameReader reader;
    private final Consumer<Sight> onSight;
    private final Paragraph instead;
    private final ImageView view = new ImageView();
    private final AtomicBoolean painting = new AtomicBoolean();
    private volatile boolean showing;
    private WritableImage canvas = new WritableImage(1, 1);
    private Observable.Subscription frames = () -> {};
    private Observable.Subscription state = () -> {};

    /// @param camera the machine's pictures
    /// @param tasks for reading codes
    /// @param slips what lies before the camera, also before and after this page
    /// @param words what is said as long as there is no picture
    /// @param onSight what the camera sees, for each picture that is read; on the JavaFX thread
    public CameraPane(CameraService camera, Tasks tasks, Presentations slips, String words, Consumer<Sight> onSight) {
        this.camera = camera;
        this.tasks = tasks;
        this.slips = slips;
        this.reader = new FrameReader(tasks, (frame, seen) -> read(seen));
        this.onSight = onSight;
        this.instead = Sentence.of(words);
        instead.setId("waiting.camera.none");
        view.setPreserveRatio(true);
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        view.setAccessibleText(words);
        setMinSize(0, 0);
        setAlignment(Pos.CENTER);
        getChildren().addAll(instead, view);
        sceneProperty().addListener((observed, before, now) -> {
            if (now == null) {
                onHide();
            } else if (before == null) {
                onShow();
            }
        });
    }

    private void onShow() {
        showing = true;
        frames = camera.onFrame(this::frame);
        state = tasks.watch(camera.state(), this::show);
        camera.start();
    }

    private void onHide() {
        showing = false;
        frames.close();
        state.close();
        camera.stop();
        slips.lookAway();
        view.setImage(null);
        canvas = new WritableImage(1, 1);
    }

    private void show(CameraState now) {
        boolean live = now instanceof CameraState.Running;
        instead.setVisible(!live);
        view.setVisible(live);
    }

    /// On the camera's thread.
    private void frame(Frame frame) {
        if (painting.compareAndSet(false, true)) {
            tasks.onScreen(() -> paint(frame));
        }
        reader.take(frame);
    }

    /// On a reading thread.
    private void read(List<Sighting> seen) {
        if (!showing) {
            return;
        }
        List<String> fresh = slips.look(seen.stream().map(Sighting::text).toList());
        Sight sight = seen.isEmpty()
                ? new Sight.Nothing()
                : switch (fresh.size()) {
                    case 0 -> new Sight.Lying();
                    case 1 -> new Sight.Slip(fresh.getFirst());
                    default -> new Sight.Several();
                };
        tasks.onScreen(() -> tell(sight));
    }

    private void tell(Sight sight) {
        if (getScene() != null) {
            onSight.accept(sight);
        }
    }

    private void paint(Frame frame) {
        painting.set(false);
        if (getScene() != null) {
            canvas = frame.onto(canvas);
            view.setImage(canvas);
            view.setFitWidth(Math.max(1, getWidth()));
            view.setFitHeight(Math.max(1, getHeight()));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
