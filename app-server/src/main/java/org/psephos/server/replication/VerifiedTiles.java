package org.psephos.server.replication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Merkle;
import org.psephos.chain.SubtreeHashes;
import org.psephos.chain.Tile;
import org.psephos.chain.TileEdge;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;

/// The tiles of a source, each authenticated against one signed checkpoint: the right edge by the root, every full tile
/// by its hash in the tile above it.
final class VerifiedTiles implements SubtreeHashes.TileSource {

    private static final int KEPT = 256;

    private final ReplicaSource source;
    private final Origin origin;
    private final long size;
    private final byte[][] edge = new byte[Tile.LEVELS][];
    private final Map<String, byte[]> full = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /// Fetches the right edge and compares it with the root.
    ///
    /// @throws PullStopped with `LEDGER-PROOF` when it does not lead there
    VerifiedTiles(ReplicaSource source, Origin origin, Checkpoint checkpoint) {
        this.source = source;
        this.origin = origin;
        this.size = checkpoint.size();
        for (int level = 0; level < Tile.LEVELS; level++) {
            long n = Tile.hashes(size, level) / Tile.WIDTH;
            int width = Tile.width(size, level, n);
            edge[level] = width == 0 ? new byte[0] : fetch(level, n, width);
        }
        if (!TileEdge.rootOf(edge).equals(checkpoint.root())) {
            throw stopped("the right edge");
        }
    }

    @Override
    public byte[] hashes(int level, long n) {
        long fullTiles = Tile.hashes(size, level) / Tile.WIDTH;
        if (n >= fullTiles) {
            return n == fullTiles ? edge[level].clone() : new byte[0];
        }
        String name = level + "/" + n;
        byte[] known = full.get(name);
        if (known != null) {
            return known;
        }
        byte[] tile = fetch(level, n, Tile.WIDTH);
        byte[] above = hashes(level + 1, n / Tile.WIDTH);
        int at = (int) (n % Tile.WIDTH) * Digest.SIZE_BYTES;
        Digest named = Digest.of(Arrays.copyOfRange(above, at, at + Digest.SIZE_BYTES));
        if (!Merkle.ofFullTile(tile).equals(named)) {
            throw stopped("tile " + name);
        }
        full.put(name, tile);
        return tile;
    }

    /// The root of the first `prefix` leaves of the source's tree.
    Digest rootAt(long prefix) {
        return SubtreeHashes.ofTiles(this).root(prefix);
    }

    private byte[] fetch(int level, long n, int width) {
        byte[] tile = value(source.tile(origin, level, n, width));
        if (tile.length != width * Digest.SIZE_BYTES) {
            throw stopped("tile " + level + "/" + n);
        }
        return tile;
    }

    private static PullStopped stopped(String where) {
        return new PullStopped(Problem.of(ErrorCode.LEDGER_PROOF, "where", where));
    }

    /// The value, or the end of this pull.
    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new PullStopped(refused.problem());
        };
    }
}
