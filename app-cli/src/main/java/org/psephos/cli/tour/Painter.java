package org.psephos.cli.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.psephos.desktop.fault.Fault;
import org.psephos.desktop.fault.FaultFinder;
import org.psephos.desktop.fault.FaultRules;

/// Writes a picture of a scene and notes its faults.
final class Painter {

    private final Path out;
    private final List<String> faults = new ArrayList<>();
    private int pictures;

    /// @param out a folder that is there
    Painter(Path out) {
        this.out = out;
    }

    /// Draws a staff scene.
    void staff(Scene scene, String page, Locale locale) {
        draw(scene, page + "-" + locale.getLanguage(), FaultRules.staff());
    }

    /// Draws a scene as `name.png`.
    void draw(Scene scene, String name, FaultRules rules) {
        Screen.settle();
        var picture = Screen.ask(() -> {
            scene.snapshot(null);
            return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        });
        try {
            ImageIO.write(picture, "png", out.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures++;
        List<Fault> found = Screen.ask(() -> new FaultFinder(rules).find(scene));
        found.forEach(fault -> faults.add(name + ": " + fault));
    }

    /// Notes a screen that could not be shown.
    void missing(String name, RuntimeException why) {
        faults.add(name + ": NOT SHOWN " + why.getMessage());
    }

    /// Whether no screen has a fault.
    boolean isClean() {
        return faults.isEmpty();
    }

    /// Writes `faults.txt` and says in a few lines what was found.
    List<String> report() throws IOException {
        Files.write(out.resolve("faults.txt"), faults);
        List<String> lines = new ArrayList<>(faults);
        lines.add(pictures + " pictures, " + faults.size() + " faults: " + out.resolve("faults.txt"));
        return lines;
    }
}
