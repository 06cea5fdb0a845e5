package org.psephos.server.replication;

import java.nio.file.Path;
import org.psephos.client.Follower;
import org.psephos.client.LinkState;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.record.Origin;
import org.psephos.wire.command.Topic;

/// A replicator whose source is reached over our own network, woken by the source's hints and by each connection.
public final class LinkedReplicator implements AutoCloseable {

    private final ServerLink link;
    private final Replicator replicator;
    private final Subscription hints;
    private final Subscription connections;

    /// Begins; the caller starts and closes the link.
    ///
    /// @param link the connection to the source, with this server's own key
    /// @param folder where the copies lie
    public LinkedReplicator(ServerLink link, Path folder, ReplicationEvents events, Time time, Chance chance) {
        this.link = link;
        this.replicator = new Replicator(new CallsSource(link), folder, events, time, chance);
        this.hints = link.follow(Topic.HINT, -1, new Hints());
        this.connections = link.state().subscribe(this::connected);
    }

    /// Begins to pull.
    public LinkedReplicator start() {
        replicator.start();
        return this;
    }

    /// How the copies stand.
    public Replicator replicator() {
        return replicator;
    }

    /// The connection to the source.
    public ServerLink link() {
        return link;
    }

    private void connected(LinkState state) {
        if (state instanceof LinkState.Connected) {
            replicator.connected();
        }
    }

    private final class Hints implements Follower {

        @Override
        public void event(long number, Json.Obj event) {
            Origin.parse(event.text("origin")).ifPresent(origin -> replicator.hint(origin, event.integer("size")));
        }

        @Override
        public void from(long next, Missing missing) {
            replicator.connected();
        }
    }

    @Override
    public void close() {
        hints.close();
        connections.close();
        replicator.close();
    }
}
