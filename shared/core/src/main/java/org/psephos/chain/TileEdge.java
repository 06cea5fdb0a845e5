package org.psephos.chain;

import java.util.Arrays;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Sha256;

/// The right edge of a growing tree in tiles: the unfinished tile of each level. Hands out each tile when it is full.
/// Used by one thread at a time.
public final class TileEdge {

    private final Sha256 sha = new Sha256();
    private final byte[][] open = new byte[Tile.LEVELS][];
    private final int[] width = new int[Tile.LEVELS];
    private final long[] full = new long[Tile.LEVELS];
    private final CompactRange range = new CompactRange();

    /// Takes the tiles that are full.
    @FunctionalInterface
    public interface FullTile {

        /// Tile `n` of `level` is full; `hashes` are 8,192 bytes that the receiver may keep.
        void take(int level, long n, byte[] hashes);
    }

    /// An empty tree.
    public TileEdge() {
        for (int level = 0; level < Tile.LEVELS; level++) {
            open[level] = new byte[Tile.BYTES];
        }
    }

    /// The edge of a stored tree: its full tiles are read along the right edge, its last leaves given.
    ///
    /// @param size leaves of the tree
    /// @param tiles reads full tiles
    /// @param lastLeaves the leaf hashes after the last full tile of level 0, 32 bytes each
    public static TileEdge of(long size, SubtreeHashes.TileSource tiles, byte[] lastLeaves) {
        TileEdge edge = new TileEdge();
        for (int level = Tile.LEVELS - 1; level >= 1; level--) {
            long hashes = Tile.hashes(size, level);
            edge.full[level] = hashes / Tile.WIDTH;
            int rest = (int) (hashes % Tile.WIDTH);
            for (int i = 0; i < rest; i++) {
                byte[] below = tiles.hashes(level - 1, edge.full[level] * Tile.WIDTH + i);
                byte[] root = Merkle.perfectRoot(edge.sha, below, 0, Tile.WIDTH);
                System.arraycopy(root, 0, edge.open[level], i * Digest.SIZE_BYTES, Digest.SIZE_BYTES);
            }
            edge.width[level] = rest;
        }
        edge.full[0] = size / Tile.WIDTH;
        edge.width[0] = (int) (size % Tile.WIDTH);
        System.arraycopy(lastLeaves, 0, edge.open[0], 0, edge.width[0] * Digest.SIZE_BYTES);
        edge.rebuildRange();
        return edge;
    }

    /// The root of the tree whose unfinished tiles these are, by level: all of its perfect subtrees stand in them.
    public static Digest rootOf(byte[][] openTiles) {
        TileEdge edge = new TileEdge();
        for (int level = 0; level < openTiles.length; level++) {
            edge.width[level] = openTiles[level].length / Digest.SIZE_BYTES;
            System.arraycopy(openTiles[level], 0, edge.open[level], 0, openTiles[level].length);
        }
        edge.rebuildRange();
        return edge.root();
    }

    private void rebuildRange() {
        for (int level = Tile.LEVELS - 1; level >= 0; level--) {
            for (int i = 0; i < width[level]; i++) {
                byte[] hash = Arrays.copyOfRange(open[level], i * Digest.SIZE_BYTES, (i + 1) * Digest.SIZE_BYTES);
                range.appendSubtree(hash, level * Tile.HEIGHT);
            }
        }
    }

    /// The number of leaves.
    public long size() {
        return range.size();
    }

    /// The root of the tree as it is now.
    public Digest root() {
        return range.root();
    }

    /// Appends a leaf hash; full tiles go to `out`, lowest level first.
    public void append(Digest leaf, FullTile out) {
        byte[] hash = leaf.bytes();
        range.append(hash, 0);
        for (int level = 0; level < Tile.LEVELS; level++) {
            System.arraycopy(hash, 0, open[level], width[level] * Digest.SIZE_BYTES, Digest.SIZE_BYTES);
            width[level]++;
            if (width[level] < Tile.WIDTH) {
                return;
            }
            byte[] tile = open[level];
            out.take(level, full[level], tile);
            full[level]++;
            width[level] = 0;
            open[level] = new byte[Tile.BYTES];
            hash = Merkle.perfectRoot(sha, tile, 0, Tile.WIDTH);
        }
    }

    /// The unfinished tile of a level: 32 bytes for each of its hashes.
    public byte[] openTile(int level) {
        return Arrays.copyOf(open[level], width[level] * Digest.SIZE_BYTES);
    }
}
