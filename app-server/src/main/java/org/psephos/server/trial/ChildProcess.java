package org.psephos.server.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A Java process of ours that is killed the hard way (SIGKILL), as a machine that loses its power kills it.
final class ChildProcess implements AutoCloseable {

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /// How long the process is to live: its virtual machine compiles accordingly.
    enum Life {
        /// It is killed within seconds: the second compiler would only take the processor from it.
        BRIEF,
        /// It is measured once it is warm.
        LONG
    }

    /// Starts `main` with the class path of this process, for a long life.
    ///
    /// @param log where its output goes
    static ChildProcess start(Class<?> main, Path log, List<String> arguments) throws IOException {
        return start(main, log, arguments, Life.LONG);
    }

    /// Starts `main` with the class path of this process.
    ///
    /// @param log where its output goes
    static ChildProcess start(Class<?> main, Path log, List<String> arguments, Life life) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (life == Life.BRIEF ? 1 : 4),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ChildProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// How long processors have worked for it.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Kills it and waits until it is gone.
    void kill() {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
