package org.psephos.cli.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.desktop.fault.Fault;
import org.psephos.desktop.fault.FaultFinder;
import org.psephos.desktop.fault.FaultRules;

/// Writes pictures of scenes and notes their faults; in the end an index of all.
@AllowedToHopThreads("writes pictures while the next one is drawn")
final class Painter implements AutoCloseable {

    private final Path out;
    private final String only;
    private final TourReport report = new TourReport();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final List<Future<?>> writing = new ArrayList<>();
    private volatile String last = "start";

    /// @param out a folder that is there
    /// @param only how the names of the wanted pictures begin; empty for all
    Painter(Path out, String only) {
        this.out = out;
        this.only = only;
    }

    private record Seen(BufferedImage picture, List<Fault> faults) {}

    /// Whether a picture of this name is wanted.
    boolean wants(String name) {
        return name.startsWith(only) || only.startsWith(name);
    }

    /// Draws a scene as `name.png`.
    void draw(Scene scene, String name, FaultRules rules) {
        last = name;
        if (!name.startsWith(only)) {
            return;
        }
        Screen.settle();
        Seen seen = OnScreen.ask(() -> {
            WritableImage picture = scene.snapshot(null);
            return new Seen(SwingFXUtils.fromFXImage(picture, null), new FaultFinder(rules).find(scene, picture));
        });
        report.picture(name, seen.faults());
        writing.add(writer.submit(() -> write(seen.picture(), name)));
    }

    private void write(BufferedImage picture, String name) {
        try {
            ImageIO.write(picture, "png", out.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes a screen that could not be shown.
    void missing(String name, RuntimeException why) {
        if (wants(name)) {
            report.missing(name, String.valueOf(why.getMessage()));
        }
    }

    /// Notes what a screen has thrown.
    void thrown(Throwable what) {
        System.getLogger(Painter.class.getName()).log(System.Logger.Level.WARNING, "after " + last, what);
        report.thrown(last, String.valueOf(what));
    }

    /// Whether every screen was shown and none has a fault.
    boolean isClean() {
        return report.isClean();
    }

    /// Writes `faults.txt`, `faults.json` and `index.html`; says in a few lines what was found.
    List<String> report() throws IOException {
        for (Future<?> each : writing) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IOException("a picture could not be written", e.getCause());
            }
        }
        return report.write(out);
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
