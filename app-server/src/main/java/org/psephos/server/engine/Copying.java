package org.psephos.server.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.StationId;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.record.Origin;
import org.psephos.server.command.CopyBook;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.CopyState;
import org.psephos.server.replication.LinkedReplicator;
import org.psephos.server.replication.ReplicationEvents;
import org.psephos.site.StationRole;
import org.psephos.store.ChainView;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;

/// Copies of one source: asks to join as a replica until an officer there agrees, then follows its chains.
final class Copying implements CopyBook, AutoCloseable {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final CopySource source;
    private final ServerLink link;
    private final LinkedReplicator replicator;
    private final EngineTools tools;
    private final EventLog log;
    private final StationId station;
    private volatile boolean closed;
    private Subscription watching = () -> {};

    /// @param folder where the copies lie
    /// @param key this server's own key
    /// @param station this server's id as a station there
    /// @param log the replication log
    Copying(
            CopySource source,
            Path folder,
            SigningKey key,
            StationId station,
            EngineTools tools,
            String program,
            EventLog log) {
        this.source = source;
        this.tools = tools;
        this.log = log;
        this.station = station;
        this.link = new ServerLink(
                new ServerAddress(source.host(), source.port()),
                new ServerPin.Known(source.fingerprint()),
                TlsIdentity.of(key),
                program,
                tools.limits(),
                tools.time(),
                tools.chance());
        Path copies = folder.resolve(source.fingerprint().hex().substring(0, 16));
        this.replicator = new LinkedReplicator(link, copies, new Events(), tools.time(), tools.chance());
    }

    void start() {
        replicator.start();
        watching = link.state().subscribe(this::changed);
        link.start();
    }

    @Override
    public List<ChainCommand.Chain> chains() {
        return replicator.replicator().states().stream().map(this::chain).toList();
    }

    @Override
    public Optional<ChainView> view(String origin) {
        return Origin.parse(origin).flatMap(replicator.replicator()::view);
    }

    /// How the copies stand.
    List<CopyState> states() {
        return replicator.replicator().states();
    }

    private ChainCommand.Chain chain(CopyState copy) {
        String state =
                switch (copy.state()) {
                    case CURRENT, BEHIND -> "serving";
                    case STOPPED -> "stopped";
                    case DAMAGED -> "damaged";
                };
        Origin origin = copy.origin();
        return new ChainCommand.Chain(
                origin.text(),
                origin.kindText(),
                origin.election().map(Object::toString).orElse(""),
                copy.size(),
                copy.root().hex(),
                copy.size(),
                0,
                source.fingerprint().hex(),
                state);
    }

    private void changed(LinkState state) {
        switch (state) {
            case LinkState.NotTrusted waiting -> {
                log.write(
                        LogEvent.COPY_WAITING,
                        Map.of("source", source.fingerprint(), "words", String.join(" ", waiting.words())));
                Thread.ofVirtual().name("ask-to-join").start(this::ask);
            }
            case LinkState.Connected _ -> log.write(LogEvent.COPY_CONNECTED, Map.of("source", source.fingerprint()));
            case LinkState.WrongKey wrong ->
                log.write(LogEvent.COPY_WRONG_KEY, Map.of("expected", wrong.expected(), "shown", wrong.shown()));
            case LinkState.AloneSince alone ->
                log.write(
                        LogEvent.COPY_ALONE,
                        Map.of(
                                "source",
                                source.fingerprint(),
                                "code",
                                alone.why().code().text()));
            case LinkState.Closed _, LinkState.Connecting _ -> {}
        }
    }

    /// Asks to join until somebody there agrees; then the connection is made anew, as a replica.
    private void ask() {
        while (!closed && link.state().get() instanceof LinkState.NotTrusted) {
            Outcome<StationCommand.JoinAnswer> answer =
                    link.call(new StationCommand.Join(station, "replica", StationRole.REPLICA.text(), new Secret("")));
            if (answer instanceof Outcome.Done<StationCommand.JoinAnswer>(StationCommand.JoinAnswer said)
                    && said.state().equals("trusted")) {
                link.reconnect();
                return;
            }
            tools.time().await(ASK_AGAIN);
        }
    }

    @Override
    public void close() {
        closed = true;
        watching.close();
        replicator.close();
        link.close();
    }

    private final class Events implements ReplicationEvents {

        @Override
        public void reached(Origin origin, long from, long to) {
            log.write(LogEvent.COPY_REACHED, Map.of("origin", origin, "from", from, "size", to));
        }

        @Override
        public void interrupted(Origin origin, Problem problem, long size) {
            log.write(
                    LogEvent.COPY_INTERRUPTED,
                    Map.of("origin", origin, "code", problem.code().text(), "size", size));
        }

        @Override
        public void contradicted(Origin origin, String finding, long size) {
            log.write(LogEvent.COPY_CONTRADICTED, Map.of("origin", origin, "finding", finding, "size", size));
        }

        @Override
        public void damaged(Origin origin, Problem problem) {
            log.write(
                    LogEvent.COPY_DAMAGED,
                    Map.of("origin", origin, "where", problem.facts().getOrDefault("where", "")));
        }

        @Override
        public void unreachable(Problem problem) {
            log.write(
                    LogEvent.COPY_ALONE,
                    Map.of(
                            "source",
                            source.fingerprint(),
                            "code",
                            problem.code().text()));
        }
    }
}
