package org.psephos.cli.app;

import javafx.application.Platform;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.Check;
import org.psephos.desktop.theme.Fonts;

/// The JavaFX toolkit of this process, brought up once. It takes as long as reading the command line does, so a command
/// that opens a window begins it first and does the rest meanwhile.
@AllowedToHopThreads("brings up the toolkit before there is anything else")
final class Toolkit {

    private Toolkit() {}

    /// Begins to bring it up; returns at once.
    static void begin() {
        Thread.ofPlatform().daemon().name("psephos-toolkit").start(Up::touch);
    }

    /// Waits until it is up, then does something on its thread, soon.
    static void run(Runnable act) {
        Up.touch();
        Platform.runLater(act);
    }

    /// Initialised by the first touch: the class loader makes it happen exactly once.
    private static final class Up {

        private static final String THREAD = Thread.currentThread().getName();

        static {
            Platform.startup(Fonts::load);
        }

        static void touch() {
            Check.that(!THREAD.isEmpty(), "somebody brought it up");
        }
    }
}
