package org.psephos.desktop.kiosk.page;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.CameraState;
import org.psephos.desktop.camera.Frame;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.task.Tasks;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// The live picture of the waiting page. The camera runs while the page is shown; nothing of a picture is kept.
public final class CameraPane extends StackPane {

    private final CameraService camera;
    private final Tasks tasks;
    private final Consumer<String> found;
    private final Paragraph instead;
    private final ImageView view = new ImageView();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean painting = new AtomicBoolean();
    private WritableImage canvas = new WritableImage(1, 1);
    private Observable.Subscription frames = () -> {};
    private Observable.Subscription state = () -> {};

    /// @param camera the machine's pictures
    /// @param tasks for reading codes
    /// @param words what is said as long as there is no picture
    /// @param found what a code held; on the JavaFX thread
    public CameraPane(CameraService camera, Tasks tasks, String words, Consumer<String> found) {
        this.camera = camera;
        this.tasks = tasks;
        this.found = found;
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
        frames = camera.onFrame(this::frame);
        state = tasks.watch(camera.state(), this::show);
        camera.start();
    }

    private void onHide() {
        frames.close();
        state.close();
        camera.stop();
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
        if (reading.compareAndSet(false, true)) {
            tasks.run(() -> Outcome.done(read(frame)), this::told, problems -> reading.set(false));
        }
    }

    private static Optional<String> read(Frame frame) {
        return QrDecoder.decode(frame.grey(), frame.width(), frame.height()).map(Sighting::text);
    }

    private void told(Optional<String> text) {
        reading.set(false);
        if (getScene() != null) {
            text.ifPresent(found);
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
