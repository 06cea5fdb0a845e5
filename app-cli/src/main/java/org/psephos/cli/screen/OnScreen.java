package org.psephos.cli.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.desktop.theme.Fonts;

/// The JavaFX thread, from outside.
@AllowedToHopThreads("drives windows from outside, as a person does")
public final class OnScreen {

    private OnScreen() {}

    /// Starts the toolkit, once in a process; a window that is closed does not end it.
    public static void begin() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) { // somebody has started it before
            run(Fonts::load);
        }
        Platform.setImplicitExit(false);
    }

    /// Does something on the JavaFX thread and waits for it.
    public static void run(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /// Asks something on the JavaFX thread and waits for the answer.
    public static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("on the screen: " + e.getCause(), e.getCause());
        }
    }

    /// Writes a picture of a scene.
    public static void picture(Scene scene, Path file) {
        var image = ask(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
