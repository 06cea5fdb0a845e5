package org.psephos.server.replication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.psephos.client.Calls;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.CopyCommand;
import org.psephos.wire.command.Reply;

/// A source that is reached over our own network.
final class CallsSource implements ReplicaSource {

    private static final String OWN = "own";

    private final Calls calls;

    CallsSource(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<List<Origin>> origins() {
        return calls.call(new ChainCommand.ListChains())
                .map(reply -> reply.chains().stream()
                        .filter(chain -> chain.source().equals(OWN))
                        .flatMap(chain -> Origin.parse(chain.origin()).stream())
                        .toList());
    }

    @Override
    public Outcome<byte[]> checkpoint(Origin origin) {
        return calls.call(new ChainCommand.GetCheckpoint(origin.text()))
                .map(reply -> reply.note().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Outcome<byte[]> tile(Origin origin, int level, long n, int width) {
        return calls.call(new ChainCommand.GetTile(origin.text(), level, n, width))
                .map(reply -> reply.data().bytes());
    }

    @Override
    public Outcome<byte[]> entries(Origin origin, long n, int width) {
        return calls.call(new ChainCommand.GetEntries(origin.text(), n, width))
                .map(reply -> reply.data().bytes());
    }

    @Override
    public Outcome<byte[]> blob(Origin origin, Digest digest) {
        return calls.call(new ChainCommand.GetBlob(origin.text(), digest))
                .map(reply -> reply.data().bytes());
    }

    @Override
    public Outcome<Reply.Ok> tell(List<CopyState> copies) {
        return calls.call(new CopyCommand.TellHeld(copies.stream()
                .map(copy -> new CopyCommand.Held(
                        copy.origin().text(), copy.size(), copy.root().hex()))
                .toList()));
    }

    @Override
    public ReplicaSource ahead(Origin origin, long from, long size) {
        return new FetchAhead(this, origin, from, size);
    }
}
