package org.psephos.cli.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.cli.app.ScratchFolder;
import org.psephos.desktop.shell.StaffLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `psephos tour OUT`: exit 0 only when no screen has a fault.
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Draws every screen of every app and reports computed faults.")
public final class TourCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUT", description = "Where the pictures and faults.txt go.")
    private Path out = Path.of(".");

    @Option(names = "--lang", paramLabel = "L", description = "One language, en or ar; both without it.")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        String chosen = lang;
        List<Locale> locales = chosen == null ? StaffLanguages.OFFERED : List.of(StaffLanguages.of(chosen));
        Painter painter = new Painter(out);
        try (ScratchFolder folder = ScratchFolder.make("psephos-tour")) {
            Screen.begin();
            new Tour(folder.path(), painter).run(locales);
        } finally {
            Platform.exit();
        }
        painter.report().forEach(System.out::println);
        return (painter.isClean() ? Exit.OK : Exit.REFUSED).status();
    }
}
