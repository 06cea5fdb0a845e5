package org.psephos.cli.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.psephos.common.Outcome;
import org.psephos.desktop.theme.Words;
import org.psephos.votecast.app.CastOptions;

/// A program of the suite, opened in this process as its own command opens it: the same wiring, the same window.
public final class OpenProgram {

    private final WindowProgram program;
    private final WindowProgram.Running running;
    private final WindowOptions options;
    private Runnable end = () -> {};

    private OpenProgram(WindowProgram program, WindowProgram.Running running, WindowOptions options) {
        this.program = program;
        this.running = running;
        this.options = options;
    }

    /// The programs with a window.
    public enum Kind {
        /// The server's window, on this machine only and on any free port.
        SERVER,
        /// Elections and ballots.
        BALLOT_EDITOR,
        /// The roll and check-in.
        VOTER_ENTRY,
        /// The operator's console, and one kiosk in a window.
        VOTE_CAST,
        /// The watch over the server and the count.
        CONTROL_PANEL;

        private WindowProgram program() {
            return switch (this) {
                case SERVER -> new ServerProgram(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                case BALLOT_EDITOR -> StaffPrograms.BALLOT_EDITOR;
                case VOTER_ENTRY -> StaffPrograms.VOTER_ENTRY;
                case VOTE_CAST -> new CastProgram(1, CastOptions.Surface.WINDOW);
                case CONTROL_PANEL -> StaffPrograms.CONTROL_PANEL;
            };
        }
    }

    /// Opens what a program needs; may wait, and is not called on the JavaFX thread.
    ///
    /// @param data the data folder
    public static Outcome<OpenProgram> open(Kind kind, Path data) {
        WindowProgram program = kind.program();
        WindowOptions options = WindowOptions.of(data);
        return program.open(options).map(running -> new OpenProgram(program, running, options));
    }

    /// Fills a window that is not shown yet; on the JavaFX thread. What belongs to the window is given back when it is
    /// hidden.
    public Scene fill(Stage stage) {
        WindowProgram.Window window = running.window(options);
        end = window.end();
        stage.setTitle(Words.of(program.texts(), options.locale()).get("app.name"));
        stage.setScene(window.scene());
        program.icon().dress(stage);
        return window.scene();
    }

    /// Gives back what belongs to the window; on the JavaFX thread, once it is hidden.
    public void hidden() {
        end.run();
        end = () -> {};
    }

    /// Ends what runs behind the window; may wait, and is not called on the JavaFX thread.
    public void close() {
        running.close();
    }
}
