package org.psephos.cli.app;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.desktop.theme.Theme;
import picocli.CommandLine.Command;

/// Opens each staff window once without a display, so that the launcher can keep what the start needs.
@AllowedToHopThreads("opens windows from outside, as the launcher does")
@Command(name = "train", hidden = true, description = "Opens each window once without a display, and ends.")
final class TrainCommand implements Callable<Integer> {

    private static final int SECONDS_MAX = 30;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.make("psephos-train")) {
            CompletableFuture<Boolean> toolkit = new CompletableFuture<>();
            Platform.startup(() -> toolkit.complete(true));
            toolkit.get(SECONDS_MAX, TimeUnit.SECONDS);
            for (StaffPrograms each : StaffPrograms.values()) {
                try (StaffProgram program =
                        each.open(folder.path(), Optional.empty()).orThrow()) {
                    draw(program).get(SECONDS_MAX, TimeUnit.SECONDS);
                }
            }
            return Exit.OK.status();
        } catch (ExecutionException | TimeoutException e) {
            return Exit.REFUSED.status();
        } finally {
            Platform.exit();
        }
    }

    private static CompletableFuture<Boolean> draw(StaffProgram program) {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                StaffProgram.Opened window = program.window(Locale.ENGLISH, Theme.LIGHT);
                SwingFXUtils.fromFXImage(window.scene().snapshot(null), null);
                window.end().run();
                drawn.complete(true);
            } catch (RuntimeException e) { // everything: the top of the JavaFX thread
                drawn.completeExceptionally(e);
            }
        });
        return drawn;
    }
}
