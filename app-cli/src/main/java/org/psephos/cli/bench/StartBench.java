package org.psephos.cli.bench;

import java.awt.AWTException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.cli.app.ScratchFolder;
import org.psephos.common.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// From `exec` of `./psephos APP` to the first window painted on the display, as a person sees it: launcher, virtual
/// machine, toolkit, window. Bars: 3 s plain, 1.5 s with the start-up cache, the longest of all runs.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Start of each app to its first painted window; bars: < 3 s plain, < 1.5 s with the cache.")
public final class StartBench implements Callable<Integer> {

    private static final List<String> APPS =
            List.of("voter-entry", "ballot-editor", "vote-cast", "control-panel", "server-window");

    @Option(names = "--runs", paramLabel = "N", description = "How often each app is started each way (default 5).")
    private int runs = 5;

    @Parameters(paramLabel = "APP", arity = "0..*", description = "Which apps; all five without it.")
    private List<String> apps = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    /// How an app is started.
    private enum Way {
        PLAIN(3_000),
        CACHED(1_500);

        private final double barMillis;

        Way(double barMillis) {
            this.barMillis = barMillis;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, AWTException {
        PrintWriter out = spec == null
                ? new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true)
                : spec.commandLine().getOut();
        String launcher = System.getProperty("psephos.launcher", "");
        if (launcher.isEmpty() || runs < 1 || !APPS.containsAll(apps)) {
            out.println("psephos: bench start [--runs N] [" + String.join("|", APPS) + "]..., by the launcher.");
            return Exit.USAGE.status();
        }
        Glance glance = new Glance(Time.system());
        boolean held = true;
        for (String app : apps.isEmpty() ? APPS : apps) {
            for (Way way : Way.values()) {
                try (ScratchFolder folder = ScratchFolder.make("psephos-start")) {
                    held &= run(new StartTrial(Path.of(launcher), app, folder.path(), glance), way, out);
                }
            }
        }
        out.println("bars: longest < 3,000 ms plain, < 1,500 ms cached: " + (held ? "held" : "MISSED"));
        out.flush();
        return (held ? Exit.OK : Exit.REFUSED).status();
    }

    private boolean run(StartTrial trial, Way way, PrintWriter out) throws IOException, InterruptedException {
        List<StartTrial.Start> starts = new java.util.ArrayList<>();
        for (int i = 0; i < runs; i++) {
            starts.add(trial.start(way == Way.CACHED ? StartTrial.Cache.USED : StartTrial.Cache.LEFT_OUT));
        }
        Spread wall = new Spread(starts.stream().map(StartTrial.Start::nanos).toList());
        Spread work = new Spread(starts.stream().map(StartTrial.Start::cpuNanos).toList());
        out.printf(
                Locale.ROOT,
                "%-14s %-6s %d starts: median %,5.0f ms, longest %,5.0f ms (processor time %,5.0f ms)%n",
                trial.app(),
                way.word(),
                runs,
                wall.millis(50),
                wall.millis(100),
                work.millis(50));
        out.flush();
        return wall.millis(100) < way.barMillis;
    }
}
