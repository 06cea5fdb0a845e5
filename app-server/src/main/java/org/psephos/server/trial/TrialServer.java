package org.psephos.server.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A server process on a folder that was set up before: started, killed the hard way, started again at the same port.
public final class TrialServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Path log;
    private ChildProcess process;

    private TrialServer(Path data, int port, Path log, ChildProcess process) {
        this.data = data;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /// Starts the server and waits until it listens.
    ///
    /// @param data the folder of a server that was started before
    /// @param port where it listens on this machine
    /// @param log where its output goes
    public static TrialServer start(Path data, int port, Path log) throws IOException {
        return new TrialServer(data, port, log, begin(data, port, log));
    }

    private static ChildProcess begin(Path data, int port, Path log) throws IOException {
        ChildProcess process =
                ChildProcess.start(ServerChild.class, log, List.of(data.toString(), String.valueOf(port)));
        KillTrial.awaitListening(process, data, log);
        return process;
    }

    /// How long processors have worked for it since its start.
    public Duration processorTime() {
        return process.processorTime();
    }

    /// Ends it as a machine that loses its power ends it.
    public void kill() {
        process.kill();
    }

    /// Starts it again after a kill.
    public void restart() throws IOException {
        process = begin(data, port, log);
    }

    @Override
    public void close() {
        process.close();
    }
}
