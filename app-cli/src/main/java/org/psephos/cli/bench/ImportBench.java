package org.psephos.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.common.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Importing a large roll through the import page, over the network, into a server process. Bar: 100,000 lines in less
/// than two minutes, compared and imported; a bar that moves; a screen that answers.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports a large roll through the import page; bar: 100,000 lines within 120 s.")
public final class ImportBench implements Callable<Integer> {

    private static final double BAR_SECONDS = 120;
    private static final double BAR_PERSONS = 100_000;
    private static final int ROW_BYTES = 1_000;
    private static final int BARE_BATCH = 64;

    @Parameters(index = "0", arity = "0..1", paramLabel = "N", description = "How many persons (default 100000).")
    private int persons = 100_000;

    @Option(names = "--seed", paramLabel = "S", description = "The seed (default 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "An empty folder to keep (default: a temporary one).")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        Path where = folder == null ? Files.createTempDirectory("psephos-import") : Files.createDirectories(folder);
        double bare = BareSqlite.rowsPerSecond(where.resolve("bare.db"), 20_000, BARE_BATCH, ROW_BYTES, Time.system());
        try (ImportTrial trial = ImportTrial.prepare(where, persons, seed)) {
            ImportTrial.Result result = trial.run();
            tell(out, result, bare);
            double whole = result.checkSeconds() + result.loadSeconds();
            double allowed = BAR_SECONDS * Math.max(1, persons / BAR_PERSONS);
            boolean held = whole <= allowed && result.loaded().cut().isEmpty();
            out.printf(
                    Locale.ROOT, "bar: compared and imported within %.0f s: %s%n", allowed, held ? "held" : "MISSED");
            out.flush();
            return held ? Exit.OK.status() : Exit.REFUSED.status();
        }
    }

    private static void tell(PrintWriter out, ImportTrial.Result result, double bare) {
        int lines = result.loaded().lines();
        double rate = lines / result.loadSeconds();
        out.printf(
                Locale.ROOT,
                "%,d lines read, %,d refused, %,d imported%n",
                result.dryRun().report().lines(),
                result.dryRun().report().refused(),
                lines);
        out.printf(Locale.ROOT, "comparing the file with the roll: %.1f s%n", result.checkSeconds());
        out.printf(
                Locale.ROOT,
                "importing: %.1f s, %,.0f lines/s, %.1f %% of the bare database (%,.0f rows/s)%n",
                result.loadSeconds(),
                rate,
                100 * rate / bare,
                bare);
        out.printf(
                Locale.ROOT,
                "processor time: app %.1f s, server %.1f s, %.2f ms a line together%n",
                result.appWork().toMillis() / 1e3,
                result.serverWork().toMillis() / 1e3,
                (result.appWork().toMillis() + result.serverWork().toMillis()) / (double) Math.max(1, lines));
        out.printf(Locale.ROOT, "until the desk itself knows everybody: %.1f s more%n", result.knownSeconds());
        out.printf(
                Locale.ROOT,
                "progress bar: moved %,d times, still for at most %.0f ms; a press on the screen waited: %s%n",
                result.screen().paints(),
                result.screen().longestStillMillis(),
                result.screen().waits());
    }
}
