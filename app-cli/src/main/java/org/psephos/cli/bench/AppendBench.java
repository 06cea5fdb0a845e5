package org.psephos.cli.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.common.Time;
import org.psephos.server.trial.AppendTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Durable appends through the whole path: 8 clients, TLS, rights, signatures, work, tree, one commit for many; beside
/// the bare database on the same disk. Bar: 2,000 a second at 8 bits on 2 cores.
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description = "Durable appends a second through TLS with 8 clients; bar: >= 2000/s at 8 bits.")
public final class AppendBench implements Callable<Integer> {

    private static final double BAR = 2_000;
    private static final int ROW_BYTES = 1_000;
    private static final int BARE_BATCH = 64;

    @Option(names = "--records", paramLabel = "N", description = "How many records per run (default 16000).")
    private int records = 16_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true)
                : spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("psephos-append");
        Time time = Time.system();
        double one = BareSqlite.rowsPerSecond(folder.resolve("bare1.db"), 400, 1, ROW_BYTES, time);
        double bare = BareSqlite.rowsPerSecond(folder.resolve("bare.db"), 20_000, BARE_BATCH, ROW_BYTES, time);
        out.printf(Locale.ROOT, "bare SQLite, 1 row per commit: %,.0f/s; %d rows: %,.0f/s%n", one, BARE_BATCH, bare);
        double atEight = run(8, records, folder, bare, out);
        run(12, records / 4, folder, bare, out);
        boolean held = atEight >= BAR;
        out.printf(Locale.ROOT, "bar: %,.0f/s at 8 bits: %s%n", BAR, held ? "held" : "MISSED");
        out.flush();
        return held ? Exit.OK.status() : Exit.REFUSED.status();
    }

    private static double run(int bits, int records, Path folder, double bare, PrintWriter out) throws IOException {
        AppendTrial.Result result = AppendTrial.run(folder.resolve("bits" + bits), bits, records);
        out.printf(
                Locale.ROOT,
                "%d bits, %d clients: %,.0f durable appends/s "
                        + "(p50 %.1f ms, p99 %.1f ms), %.1f %% of the bare database%n",
                bits,
                AppendTrial.CLIENTS,
                result.perSecond(),
                result.millis50(),
                result.millis99(),
                100 * result.perSecond() / bare);
        out.flush();
        return result.perSecond();
    }
}
