package org.psephos.server.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;

/// The server of a data folder, for an app on the same machine: the one that lives there already, or one that is
/// started inside this program. Closing it ends an embedded server and leaves a living one alone.
public final class HomeServer implements AutoCloseable {

    /// A server takes some seconds to start or to end; when it takes twenty, something is wrong.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final int LOOKS_MAX = 200;

    private final Path data;
    private final ServerAddress address;
    private final Digest fingerprint;
    private final String setupCode;
    private final Optional<Engine> embedded;

    private HomeServer(
            Path data, ServerAddress address, Digest fingerprint, String setupCode, Optional<Engine> embedded) {
        this.data = data;
        this.address = address;
        this.fingerprint = fingerprint;
        this.setupCode = setupCode;
        this.embedded = embedded;
    }

    /// Finds the living server of the folder, or embeds one. While another program is about to start or to end one
    /// there, this waits for it.
    ///
    /// @param options of the server that is embedded when there is none
    /// @return refused with `SERVER-FOLDER` when another program keeps the folder and does not listen, else as
    ///     [Engine#start()] says
    public static Outcome<HomeServer> open(EngineOptions options) {
        Time time = Time.system();
        Outcome<HomeServer> opened = tryOpen(options);
        for (int looks = 1; looks < LOOKS_MAX && isHeld(opened); looks++) {
            time.await(LOOK_AGAIN);
            opened = tryOpen(options);
        }
        return opened;
    }

    /// The same without waiting.
    public static Outcome<HomeServer> tryOpen(EngineOptions options) {
        return find(options.data()).map(Outcome::done).orElseGet(() -> embed(options));
    }

    private static boolean isHeld(Outcome<HomeServer> opened) {
        return opened instanceof Outcome.Refused<HomeServer> refused
                && refused.problem().code() == ErrorCode.SERVER_FOLDER;
    }

    /// The living server of the folder, if there is one.
    public static Optional<HomeServer> find(Path data) {
        try {
            return FolderLock.find(data)
                    .filter(RunningServer::listens)
                    .map(living -> new HomeServer(
                            data,
                            new ServerAddress(living.host(), living.port()),
                            living.fingerprint(),
                            "",
                            Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Outcome<HomeServer> embed(EngineOptions options) {
        Engine engine = new Engine(options);
        return engine.start()
                .map(ready -> new HomeServer(
                        options.data(),
                        new ServerAddress(
                                ready.address().getAddress().getHostAddress(),
                                ready.address().getPort()),
                        ready.fingerprint(),
                        ready.setupCode(),
                        Optional.of(engine)));
    }

    /// The data folder.
    public Path data() {
        return data;
    }

    /// Where it listens.
    public ServerAddress address() {
        return address;
    }

    /// The fingerprint of its key.
    public Digest fingerprint() {
        return fingerprint;
    }

    /// The one-time code for the first administrator; empty when there is one, or when the server is not this
    /// program's.
    public String setupCode() {
        return setupCode;
    }

    /// The server inside this program, if it is here.
    public Optional<Engine> engine() {
        return embedded;
    }

    /// Whether the server runs inside this program, now.
    public boolean runsHere() {
        return embedded.filter(Engine::runs).isPresent();
    }

    @Override
    public void close() {
        embedded.ifPresent(Engine::close);
    }
}
