package org.psephos.cli.tour;

import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.psephos.cli.screen.OnScreen;

/// A window on the screen. A scene without a window is neither laid out nor drawn anew when it changes.
final class Shown implements AutoCloseable {

    private final Stage stage;

    private Shown(Stage stage) {
        this.stage = stage;
    }

    /// Opens a window.
    static Shown of(Callable<Scene> make) {
        return new Shown(OnScreen.ask(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(make.call());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        }));
    }

    /// What it shows.
    Scene scene() {
        return stage.getScene();
    }

    /// Brings it before the others, as a press on it does.
    void front() {
        OnScreen.run(() -> {
            stage.toFront();
            stage.requestFocus();
        });
    }

    @Override
    public void close() {
        OnScreen.run(stage::close);
    }
}
