package org.psephos.server.replication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.psephos.chain.Tile;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;

/// A source for one pull of one chain that asks for the next bundles while the present one is checked: a busy source
/// answers late, and a copy that waits for each answer never catches up with eight writers.
///
/// At most [#AHEAD] bundles are on their way. Used by one thread.
final class FetchAhead implements ReplicaSource {

    /// How many bundles may be on their way (`docs/ledger.md` section 5).
    static final int AHEAD = 4;

    private final ReplicaSource source;
    private final Origin origin;
    private final long size;
    private final Map<Long, Future<Outcome<byte[]>>> tiles = new HashMap<>();
    private final Map<Long, Future<Outcome<byte[]>>> entries = new HashMap<>();
    private long asked;

    /// @param from the first record that is wanted
    /// @param size how many records the source has signed
    FetchAhead(ReplicaSource source, Origin origin, long from, long size) {
        this.source = source;
        this.origin = origin;
        this.size = size;
        this.asked = from / Tile.WIDTH;
    }

    @Override
    public Outcome<List<Origin>> origins() {
        return source.origins();
    }

    @Override
    public Outcome<byte[]> checkpoint(Origin chain) {
        return source.checkpoint(chain);
    }

    @Override
    public Outcome<byte[]> tile(Origin chain, int level, long n, int width) {
        Future<Outcome<byte[]>> coming = level == 0 && width == Tile.WIDTH ? tiles.remove(n) : null;
        return coming == null ? source.tile(chain, level, n, width) : await(coming);
    }

    @Override
    public Outcome<byte[]> entries(Origin chain, long n, int width) {
        askUpTo(n + AHEAD);
        Future<Outcome<byte[]>> coming = entries.remove(n);
        return coming == null ? source.entries(chain, n, width) : await(coming);
    }

    @Override
    public Outcome<byte[]> blob(Origin chain, Digest digest) {
        return source.blob(chain, digest);
    }

    /// The tile of the right edge is known before any bundle is asked for; only full ones are fetched.
    private void askUpTo(long end) {
        for (; asked < end && Tile.width(size, 0, asked) > 0; asked++) {
            long n = asked;
            int width = Tile.width(size, 0, n);
            entries.put(n, begin(() -> source.entries(origin, n, width)));
            if (width == Tile.WIDTH) {
                tiles.put(n, begin(() -> source.tile(origin, 0, n, width)));
            }
        }
    }

    private static Future<Outcome<byte[]>> begin(Supplier<Outcome<byte[]>> call) {
        FutureTask<Outcome<byte[]>> task = new FutureTask<>(call::get);
        Thread.ofVirtual().name("copy-ahead").start(task);
        return task;
    }

    private static Outcome<byte[]> await(Future<Outcome<byte[]>> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("a call to the source failed", e);
        }
    }
}
