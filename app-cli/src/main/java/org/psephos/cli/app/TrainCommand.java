package org.psephos.cli.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.desktop.shell.StartingWindow;
import org.psephos.desktop.theme.Words;
import org.psephos.votecast.app.CastOptions;
import picocli.CommandLine.Command;

/// Opens each window once without a display, by the ways of an ordinary start, so that the launcher can keep what the
/// start needs.
@AllowedToHopThreads("opens windows from outside, as the launcher does")
@Command(name = "train", hidden = true, description = "Opens each window once without a display, and ends.")
final class TrainCommand implements Callable<Integer> {

    private static final int SECONDS_MAX = 30;

    private static final List<WindowProgram> PROGRAMS = List.of(
            StaffPrograms.VOTER_ENTRY,
            StaffPrograms.BALLOT_EDITOR,
            new CastProgram(1, CastOptions.Surface.WINDOW),
            StaffPrograms.CONTROL_PANEL,
            new ServerProgram(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.make("psephos-train")) {
            WindowOptions options = WindowOptions.of(folder.path());
            CompletableFuture<Boolean> toolkit = new CompletableFuture<>();
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                toolkit.complete(true);
            });
            toolkit.get(SECONDS_MAX, TimeUnit.SECONDS);
            for (WindowProgram program : PROGRAMS) {
                Stage stage = onScreen(Stage::new);
                StartingWindow window = onScreen(() -> first(program, stage, options));
                try (WindowProgram.Running running = program.open(options).orThrow()) {
                    onScreen(() -> fill(program, running, window, options));
                    onScreen(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
                    onScreen(() -> end(stage));
                }
            }
            return Exit.OK.status();
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("psephos: " + e);
            return Exit.REFUSED.status();
        } finally {
            Platform.exit();
        }
    }

    private static StartingWindow first(WindowProgram program, Stage stage, WindowOptions options) {
        Words words = Words.of(program.texts(), options.locale());
        StartingWindow window = new StartingWindow(stage, words, options.theme(), program.width(), program.height());
        window.show(() -> {});
        return window;
    }

    private static boolean fill(
            WindowProgram program, WindowProgram.Running running, StartingWindow window, WindowOptions options) {
        WindowProgram.Window full = running.window(options);
        window.fill(full.scene(), program.icon());
        full.scene().getWindow().setOnHidden(event -> full.end().run());
        return true;
    }

    private static boolean end(Stage stage) {
        stage.hide();
        return true;
    }

    private static <T> T onScreen(Callable<T> act) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(act.call());
            } catch (Exception e) { // everything: the top of the JavaFX thread
                done.completeExceptionally(e);
            }
        });
        return done.get(SECONDS_MAX, TimeUnit.SECONDS);
    }
}
