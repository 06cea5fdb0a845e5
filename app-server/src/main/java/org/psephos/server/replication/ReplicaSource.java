package org.psephos.server.replication;

import java.util.List;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;
import org.psephos.wire.command.Reply;

/// Where a copy is pulled from. Nothing that it says is believed before it was checked. Calls wait for the answer.
public interface ReplicaSource {

    /// The chains that the source seals itself.
    Outcome<List<Origin>> origins();

    /// The newest checkpoint; no bytes before the first.
    Outcome<byte[]> checkpoint(Origin origin);

    /// The first `width` hashes of a tile.
    Outcome<byte[]> tile(Origin origin, int level, long n, int width);

    /// The first `width` entries of a bundle.
    Outcome<byte[]> entries(Origin origin, long n, int width);

    /// The bytes beside a record.
    Outcome<byte[]> blob(Origin origin, Digest digest);

    /// Says how far the copies of its chains have come.
    default Outcome<Reply.Ok> tell(List<CopyState> copies) {
        return Outcome.done(new Reply.Ok());
    }

    /// This source for one pull of one chain; it may fetch what comes next while what came is checked.
    ///
    /// @param from the first record that is wanted
    /// @param size how many records there are
    default ReplicaSource ahead(Origin origin, long from, long size) {
        return this;
    }
}
