package org.psephos.cli.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.cli.app.ScratchFolder;
import org.psephos.desktop.shell.StaffLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `psephos tour OUT`: exit 0 only when every screen was shown and none has a fault.
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Draws every screen of every app and reports computed faults.")
public final class TourCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "OUT",
            description = "Where the pictures, index.html, faults.txt and faults.json go.")
    private Path out = Path.of(".");

    @Option(names = "--lang", paramLabel = "L", description = "One language, en or ar; both without it.")
    private @Nullable String lang;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Draws only the pictures whose name begins like this; the election happens all the same.")
    private String only = "";

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        System.setProperty("java.awt.headless", "true"); // pictures are written, AWT has no business on the screen
        TimeZone.setDefault(TimeZone.getTimeZone(TourTime.ZONE));
        String chosen = lang;
        List<Locale> locales = chosen == null ? StaffLanguages.OFFERED : List.of(StaffLanguages.of(chosen));
        try (Painter painter = new Painter(out, only)) {
            Screen.begin(painter::thrown);
            for (Locale locale : locales) {
                try (ScratchFolder folder = ScratchFolder.make("psephos-tour")) {
                    new Tour(folder.path(), locale, painter).run();
                }
            }
            painter.report().forEach(System.out::println);
            return (painter.isClean() ? Exit.OK : Exit.REFUSED).status();
        } finally {
            Platform.exit();
        }
    }
}
