package org.psephos.cli.app;

import javafx.scene.Scene;
import org.psephos.common.Outcome;
import org.psephos.desktop.icons.AppIcon;

/// A program with a window: what its first picture says, what is opened behind it, and what fills it then.
interface WindowProgram {

    /// The width of a staff window.
    double WIDTH = 1280;

    /// The height of a staff window.
    double HEIGHT = 800;

    /// The class beside whose bundle `app.name` stands.
    Class<?> texts();

    /// The program's icon.
    AppIcon icon();

    /// The width of its window.
    default double width() {
        return WIDTH;
    }

    /// The height of its window.
    default double height() {
        return HEIGHT;
    }

    /// Opens server or connection and services, without a window; may wait, and is not called on the JavaFX thread.
    Outcome<Running> open(WindowOptions options);

    /// What runs behind a window.
    interface Running extends AutoCloseable {

        /// The one-time code for the first administrator of a server that was started here; empty when there is none.
        String setupCode();

        /// Makes what the window shows; on the JavaFX thread.
        Window window(WindowOptions options);

        @Override
        void close();
    }

    /// What fills the window.
    ///
    /// @param scene what it shows
    /// @param end gives back what belongs to the window; on the JavaFX thread
    record Window(Scene scene, Runnable end) {}
}
