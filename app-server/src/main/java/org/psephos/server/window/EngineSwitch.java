package org.psephos.server.window;

import java.util.Optional;
import org.psephos.common.Outcome;
import org.psephos.crypto.Words;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.EngineTools;
import org.psephos.wire.command.ServerCommand;

/// The engine of this program, started anew after each end.
final class EngineSwitch implements ServerSwitch {

    private static final int FINGERPRINT_WORDS = 6;

    private final EngineOptions options;
    private final EngineTools tools;
    private Optional<Running> running = Optional.empty();

    EngineSwitch(EngineOptions options, EngineTools tools) {
        this.options = options;
        this.tools = tools;
    }

    private record Running(Engine engine, Engine.Ready ready) {}

    @Override
    public synchronized Outcome<ServerLook> start() {
        if (running.isPresent()) {
            return Outcome.done(look());
        }
        Engine engine = new Engine(options, tools);
        return engine.start().map(ready -> {
            running = Optional.of(new Running(engine, ready));
            return look();
        });
    }

    @Override
    public synchronized ServerLook look() {
        return running.map(now -> look(now.engine(), now.ready())).orElse(ServerLook.STOPPED);
    }

    private static ServerLook look(Engine engine, Engine.Ready ready) {
        try {
            ServerCommand.Status status = engine.status();
            boolean setUp = !engine.ledger().hub().siteBook().state().needsAdministrator();
            return new ServerLook(
                    status.state().equals("running") ? ServerLook.State.RUNNING : ServerLook.State.DRAINING,
                    engine.ledger().hub().site().domain(),
                    status.address(),
                    Words.of(ready.fingerprint(), FINGERPRINT_WORDS),
                    setUp ? "" : ready.setupCode(),
                    status.connections(),
                    status.accepted());
        } catch (IllegalStateException e) {
            return ServerLook.STOPPED;
        }
    }

    @Override
    public synchronized void stop() {
        running.ifPresent(now -> now.engine().close());
        running = Optional.empty();
    }
}
