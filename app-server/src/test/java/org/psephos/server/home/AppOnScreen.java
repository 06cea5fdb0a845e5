package org.psephos.server.home;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.psephos.common.Time;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.server.window.ServerWindow;
import org.psephos.station.Station;

/// A staff app's window on a station, driven by the ids of its buttons and fields. Its texts are those of the server's
/// window, which has a name as every app does.
final class AppOnScreen implements AutoCloseable {

    private static final Time TIME = Time.system();
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final StaffApp app;
    private final Scene scene;

    AppOnScreen(Station station) throws InterruptedException {
        begin();
        app = ask(() -> new StaffApp(
                station,
                Words.of(ServerWindow.class, Locale.ENGLISH),
                new DisplaySettings(Theme.LIGHT),
                Tasks.of(TIME),
                ZoneId.of("UTC"),
                ready -> {}));
        scene = ask(() -> {
            Scene made = app.scene(1_280, 800);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.show();
            return made;
        });
    }

    private static void begin() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Fonts.load();
                ready.countDown();
            });
        } catch (IllegalStateException e) {
            ready.countDown(); // another test of this process has started it
        }
        Platform.setImplicitExit(false);
        if (!ready.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit does not start");
        }
    }

    StaffApp app() {
        return app;
    }

    void press(String id) {
        untilShown(id);
        ask(() -> {
            ((ButtonBase) find(scene.getRoot(), id).orElseThrow()).fire();
            return true;
        });
    }

    void type(String id, String text) {
        untilShown(id);
        ask(() -> {
            ((TextInputControl) find(scene.getRoot(), id).orElseThrow()).setText(text);
            return true;
        });
    }

    void untilShown(String id) {
        until("shown: " + id, () -> ask(() -> find(scene.getRoot(), id).isPresent()));
    }

    boolean shows(String id) {
        return ask(() -> find(scene.getRoot(), id).isPresent());
    }

    /// Everything that can be read in the window, one text a line.
    String everything() {
        return ask(() -> {
            StringBuilder words = new StringBuilder();
            collect(scene.getRoot(), words);
            return words.toString();
        });
    }

    private static void collect(Node node, StringBuilder words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label) {
            words.append(label.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static Optional<Node> find(Node node, String id) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("on the screen: " + e.getMessage(), e);
        }
    }

    static void until(String what, BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (TIME.ticks() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            TIME.await(Duration.ofMillis(20));
        }
    }

    @Override
    public void close() {
        ask(() -> {
            app.close();
            scene.getWindow().hide();
            return true;
        });
    }
}
