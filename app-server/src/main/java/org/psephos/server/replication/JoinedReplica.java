package org.psephos.server.replication;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.client.LinkState;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.record.Origin;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.ChainView;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.StationCommand;

/// This server as the replica of another: connects with its own key, asks to join while it is not trusted, then copies
/// every chain of the source into `copies/<source>` and writes what happens into the replication log.
public final class JoinedReplica implements AutoCloseable {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(750);

    private final JoinTarget target;
    private final Time time;
    private final Chance chance;
    private final ServerLink link;
    private final LinkedReplicator replicator;
    private final Subscription connections;
    private final EventLog log;
    private final StationId station;
    private final String label;
    private volatile boolean closed;

    /// @param key this server's own key
    /// @param label what this server calls itself to the officer of the source
    /// @param copies the folder of all copies
    /// @param log the replication log; stays the caller's
    public JoinedReplica(
            JoinTarget target,
            SigningKey key,
            String label,
            String program,
            Path copies,
            EventLog log,
            IdSource ids,
            Limits limits,
            Time time,
            Chance chance) {
        this.target = target;
        this.time = time;
        this.chance = chance;
        this.label = label;
        this.log = log;
        this.station = new StationId(ids.next());
        this.link = new ServerLink(
                target.address(),
                new ServerPin.Known(target.fingerprint()),
                TlsIdentity.of(key),
                program,
                limits,
                time,
                chance);
        Path folder = copies.resolve(target.fingerprint().hex().substring(0, 16));
        this.replicator = new LinkedReplicator(link, folder, new Logged(log, target.toString()), time, chance);
        this.connections = link.state().subscribe(this::stands);
    }

    /// Connects and begins to copy.
    public JoinedReplica start() {
        replicator.start();
        link.start();
        return this;
    }

    /// How the copies stand.
    public List<CopyState> states() {
        return replicator.replicator().states();
    }

    /// How this server stands with the source.
    public LinkState link() {
        return link.state().get();
    }

    /// The server that is copied.
    public JoinTarget target() {
        return target;
    }

    /// Reads the copy of a chain, once there is one.
    public Optional<ChainView> view(Origin origin) {
        return replicator.replicator().view(origin);
    }

    private void stands(LinkState state) {
        if (state instanceof LinkState.Connected) {
            log.write(LogEvent.COPY_CONNECTED, Map.of("source", target));
        }
        if (state instanceof LinkState.NotTrusted waiting) {
            log.write(LogEvent.COPY_WAITING, Map.of("source", target, "words", String.join("-", waiting.words())));
            Thread.ofVirtual().name("replica-join").start(this::ask);
        } else if (state instanceof LinkState.AloneSince) {
            Thread.ofVirtual().name("replica-retry").start(this::comeBack);
        }
    }

    /// A source that comes back is to be copied within seconds, however long it was away: the link's own pauses grow.
    private void comeBack() {
        time.await(RETRY.plusMillis(chance.below((int) RETRY.toMillis())));
        if (!closed && link.state().get() instanceof LinkState.AloneSince) {
            link.retry();
        }
    }

    /// Asks to join until the source trusts this server, then connects anew.
    private void ask() {
        StationCommand.Join join = new StationCommand.Join(station, label, "replica", target.token());
        while (!closed && link.state().get() instanceof LinkState.NotTrusted) {
            Outcome<StationCommand.JoinAnswer> answer = link.call(join);
            if (answer instanceof Outcome.Done<StationCommand.JoinAnswer>(StationCommand.JoinAnswer said)
                    && said.state().equals("trusted")) {
                link.reconnect();
                return;
            }
            boolean refused = answer instanceof Outcome.Refused<StationCommand.JoinAnswer> refusal
                    && refusal.problem().code() == ErrorCode.JOIN_REFUSED;
            time.await(refused ? AFTER_REFUSAL : ASK_AGAIN);
        }
    }

    private record Logged(EventLog log, String source) implements ReplicationEvents {

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
        public void failed(Throwable cause) {
            log.fault("replication", cause);
        }

        @Override
        public void unreachable(Problem problem) {
            log.write(
                    LogEvent.COPY_SOURCE_AWAY,
                    Map.of("source", source, "code", problem.code().text()));
        }
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
        link.close();
        replicator.close();
    }
}
