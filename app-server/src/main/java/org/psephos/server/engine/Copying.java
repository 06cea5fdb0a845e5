package org.psephos.server.engine;

import java.util.List;
import java.util.Optional;
import org.psephos.record.Origin;
import org.psephos.server.command.CopyBook;
import org.psephos.server.log.EventLog;
import org.psephos.server.replication.CopyState;
import org.psephos.server.replication.JoinedReplica;
import org.psephos.store.ChainView;
import org.psephos.wire.command.ChainCommand;

/// The copies of one source, as this server shows them to its own clients.
///
/// @param replica what copies
/// @param log the replication log, closed with it
record Copying(JoinedReplica replica, EventLog log) implements CopyBook, AutoCloseable {

    @Override
    public List<ChainCommand.Chain> chains() {
        return replica.states().stream().map(this::chain).toList();
    }

    @Override
    public Optional<ChainView> view(String origin) {
        return Origin.parse(origin).flatMap(replica::view);
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
                replica.target().fingerprint().hex(),
                state);
    }

    @Override
    public void close() {
        replica.close();
        log.close();
    }
}
