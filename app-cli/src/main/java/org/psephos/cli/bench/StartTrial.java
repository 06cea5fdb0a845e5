package org.psephos.cli.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/// Starts an app by the launcher, waits until its window is painted, and ends it.
///
/// @param launcher the launcher's path
/// @param app its command
/// @param data the data folder; the first start makes keys and chains, later ones open them
/// @param glance looks at the display
record StartTrial(Path launcher, String app, Path data, Glance glance) {

    /// Whether the start-up cache is used.
    enum Cache {
        USED,
        LEFT_OUT
    }

    /// One start.
    ///
    /// @param nanos from `exec` of the launcher to the first painted window
    /// @param cpuNanos what the processors worked for it meanwhile
    record Start(long nanos, long cpuNanos) {}

    Start start(Cache cache) throws IOException, InterruptedException {
        glance.awaitEmpty();
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(), app, "--data", data.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD);
        if (cache == Cache.LEFT_OUT) {
            builder.environment().put("PSEPHOS_START_CACHE", "off");
        }
        long from = glance.time().ticks();
        Process process = builder.start();
        try {
            long painted = glance.awaitPainted(process);
            long cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
            return new Start(painted - from, cpu);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
