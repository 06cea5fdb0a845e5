package org.psephos.server.window;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.crypto.Words;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.EngineTools;
import org.psephos.server.listener.MachineAddress;
import org.psephos.site.StationRole;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.ServerCommand;

/// The engine of this program, started anew after each end.
final class EngineSwitch implements ServerSwitch {

    private static final int FINGERPRINT_WORDS = 6;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EngineOptions options;
    private final EngineTools tools;
    private Optional<Running> running = Optional.empty();

    EngineSwitch(EngineOptions options, EngineTools tools) {
        this.options = options;
        this.tools = tools;
    }

    private record Running(Engine engine, Engine.Ready ready, List<Reach> addresses) {}

    @Override
    public synchronized Outcome<ServerLook> start() {
        if (running.isPresent()) {
            return Outcome.done(look());
        }
        Engine engine = new Engine(options, tools);
        return engine.start().map(ready -> {
            running = Optional.of(new Running(
                    engine,
                    ready,
                    MachineAddress.of(ready.address()).stream()
                            .map(Reach::untried)
                            .toList()));
            return look();
        });
    }

    @Override
    public synchronized ServerLook look() {
        return running.map(EngineSwitch::look).orElse(ServerLook.STOPPED);
    }

    private static ServerLook look(Running now) {
        Engine engine = now.engine();
        try {
            ServerCommand.Status status = engine.status();
            boolean setUp = !engine.needsAdministrator();
            return new ServerLook(
                    status.state().equals("running") ? ServerLook.State.RUNNING : ServerLook.State.DRAINING,
                    engine.ledger().hub().site().domain(),
                    Optional.of(engine.ledger().hub().site().site()),
                    now.ready().fingerprint().hex(),
                    Words.of(now.ready().fingerprint(), FINGERPRINT_WORDS),
                    setUp ? "" : now.ready().setupCode(),
                    status.keyProtection(),
                    status.connections(),
                    status.accepted(),
                    now.addresses(),
                    engine.door().waiting());
        } catch (IllegalStateException e) {
            return ServerLook.STOPPED;
        }
    }

    @Override
    public ServerLook drain() {
        engine().ifPresent(Engine::drain);
        return look();
    }

    @Override
    public ServerLook resume() {
        engine().ifPresent(Engine::resume);
        return look();
    }

    private synchronized Optional<Engine> engine() {
        return running.map(Running::engine);
    }

    @Override
    public synchronized void stop() {
        running.ifPresent(now -> now.engine().end());
        running = Optional.empty();
    }

    @Override
    public synchronized void close() {
        running.ifPresent(now -> now.engine().close());
        running = Optional.empty();
    }

    @Override
    public Outcome<ServerLook> letIn(Digest key, StationRole role) {
        return engine().map(engine -> engine.door().letIn(key, role).map(in -> look()))
                .orElseGet(EngineSwitch::away);
    }

    @Override
    public Outcome<ServerLook> refuse(Digest key) {
        return engine().map(engine -> engine.door().refuse(key).map(out -> look()))
                .orElseGet(EngineSwitch::away);
    }

    @Override
    public Outcome<JoinCode> makeCode(ServerAddress address, StationRole role) {
        return engine().map(engine -> Outcome.done(engine.door().makeCode(address, role)))
                .orElseGet(EngineSwitch::away);
    }

    @Override
    public boolean isOpen(JoinCode code) {
        try {
            return engine().filter(engine -> engine.door().isOpen(code)).isPresent();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static <T> Outcome<T> away() {
        return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
    }

    /// Greets the server there with a key made for this one try: nothing answers for it but the server's own key.
    @Override
    public Reach reach(Reach where) {
        Optional<Digest> fingerprint;
        synchronized (this) {
            fingerprint = running.map(now -> now.ready().fingerprint());
        }
        if (fingerprint.isEmpty()) {
            return where.tried(Reach.Result.SILENT, 0);
        }
        InetSocketAddress address =
                new InetSocketAddress(where.address().host(), where.address().port());
        long begun = tools.time().ticks();
        try (SigningKey key = SigningKey.generate(tools.chance());
                WireLink link = new WireLink(
                        address,
                        new ServerPin.Known(fingerprint.get()),
                        TlsIdentity.of(key),
                        tools.limits(),
                        tools.time())) {
            return switch (link.open(options.program())) {
                case Outcome.Done<?> _ ->
                    where.tried(Reach.Result.ANSWERED, Math.max(1, (tools.time().ticks() - begun) / NANOS_PER_MILLI));
                case Outcome.Refused<?> refusal ->
                    where.tried(
                            refusal.problem().code() == ErrorCode.WIRE_SERVER_KEY
                                    ? Reach.Result.OTHER
                                    : Reach.Result.SILENT,
                            0);
            };
        }
    }
}
