package org.psephos.server.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.crypto.Passphrase;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;

/// A server without a window. Prints one line that begins with `READY`, ends with 0 on SIGTERM.
public final class ServerMain {

    /// The status of a server whose disk failed: whoever watches it starts it anew.
    public static final int DISK_FAILED = 74;

    private static final int REFUSED = 1;
    private static final int DAMAGED = 5;
    private static final int PASSPHRASE_BYTES_MAX = 4_096;

    private ServerMain() {}

    /// Runs until the process is ended or the server is stopped over the network.
    ///
    /// @return the status for the process: 0 ended in order, 1 refused, 5 a chain is damaged, 74 the disk failed
    public static int run(ServerOptions options, PrintStream out, PrintStream err) {
        Optional<Passphrase> passphrase;
        try {
            passphrase = options.passphraseFd() < 0 ? Optional.empty() : Optional.of(read(options.passphraseFd()));
        } catch (IOException e) {
            return refused(Problem.of(ErrorCode.WALLET_WRONG), err);
        }
        try {
            return run(options, engineOptions(options, passphrase), out, err);
        } finally {
            passphrase.ifPresent(Passphrase::close);
        }
    }

    private static int run(ServerOptions options, EngineOptions engineOptions, PrintStream out, PrintStream err) {
        Engine engine = new Engine(engineOptions);
        switch (engine.start()) {
            case Outcome.Refused<Engine.Ready> no -> {
                return refused(no.problem(), err);
            }
            case Outcome.Done<Engine.Ready>(Engine.Ready ready) -> {
                endOnSignal(engine);
                out.println(line(ready));
                out.flush();
            }
        }
        return await(options, engine);
    }

    private static int await(ServerOptions options, Engine engine) {
        try (engine) {
            options.source().ifPresent(source -> engine.copy(source));
            engine.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return engine.hasFailed() ? DISK_FAILED : 0;
    }

    private static EngineOptions engineOptions(ServerOptions options, Optional<Passphrase> passphrase) {
        EngineOptions plain = EngineOptions.local(options.data())
                .listeningAt(options.listen())
                .ofSite(options.site())
                .logging(options.logLevel());
        return passphrase.map(plain::sealedWith).orElse(plain);
    }

    /// The virtual machine ends with 143 after SIGTERM, whatever its hooks do; halting at the end of ours makes it 0.
    private static void endOnSignal(Engine engine) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            engine.close();
                            Runtime.getRuntime().halt(engine.hasFailed() ? DISK_FAILED : 0);
                        },
                        "server-end"));
    }

    private static String line(Engine.Ready ready) {
        Json.Obj facts = Json.Obj.EMPTY
                .with(
                        "address",
                        ready.address().getAddress().getHostAddress() + ":"
                                + ready.address().getPort())
                .with("fingerprint", ready.fingerprint().hex())
                .with("pid", ProcessHandle.current().pid());
        Json.Obj whole = ready.setupCode().isEmpty() ? facts : facts.with("setup", ready.setupCode());
        return "READY " + CanonicalJson.text(whole);
    }

    private static int refused(Problem problem, PrintStream err) {
        err.println(problem.code().text() + ": " + new ProblemTexts(Locale.ENGLISH).all(problem));
        return problem.code() == ErrorCode.LEDGER_DAMAGED ? DAMAGED : REFUSED;
    }

    /// Reads the first line of a descriptor that the caller opened.
    private static Passphrase read(int descriptor) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("/dev/fd", Integer.toString(descriptor)))) {
            String line = new String(in.readNBytes(PASSPHRASE_BYTES_MAX), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow(() -> new IOException("no passphrase"));
            return Passphrase.take(line.toCharArray());
        }
    }
}
