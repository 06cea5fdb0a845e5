package org.psephos.cli.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.server.trial.KillReport;
import org.psephos.server.trial.KillTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Kills a server, or a replica, again and again. Bar: no acknowledged record lost or doubled, every check of the
/// verifier after each restart, a replica that is equal within ten seconds.
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills a server under 8 writing clients, or a replica, and looks what was lost.")
public final class KillBench implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "KILLS", description = "How often (default 100).")
    private int kills = 100;

    @Option(names = "--replica", description = "Kill the replica instead of the server.")
    private boolean replica;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the moments (default 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "An empty folder to keep (default: a temporary one).")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true)
                : spec.commandLine().getOut();
        Path where = folder == null ? Files.createTempDirectory("psephos-kill") : Files.createDirectories(folder);
        out.println("seed " + seed + ", folder " + where);
        KillReport report = replica
                ? KillTrial.ofReplica(where, kills, seed, line -> print(out, line))
                : KillTrial.ofServer(where, kills, seed, line -> print(out, line));
        report.faults().forEach(out::println);
        out.printf(
                "%d kills, %d acknowledged, %d stored, slowest replica %d ms: %s%n",
                report.kills(),
                report.acknowledged(),
                report.stored(),
                report.slowestReplica().toMillis(),
                report.holds() ? "held" : "MISSED");
        out.flush();
        return report.holds() ? Exit.OK.status() : Exit.INTEGRITY.status();
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
