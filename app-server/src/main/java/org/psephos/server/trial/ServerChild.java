package org.psephos.server.trial;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.psephos.common.Outcome;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.log.LogEvent;

/// The process of a server under trial: an engine on the folder and the port given, until it is killed.
public final class ServerChild {

    private static final int DISK_FAILED = 74;

    private ServerChild() {}

    /// @param arguments the data folder and the port
    public static void main(String[] arguments) throws InterruptedException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        EngineOptions options = EngineOptions.local(Path.of(arguments[0]))
                .listeningAt(address)
                .logging(LogEvent.Level.WARN)
                .checkpointing(Duration.ofMillis(200));
        Engine engine = new Engine(options);
        Outcome<Engine.Ready> ready = engine.start();
        if (!ready.isDone()) {
            throw new IllegalStateException(ready.toString());
        }
        engine.awaitEnd();
        System.exit(engine.hasFailed() ? DISK_FAILED : 0);
    }
}
