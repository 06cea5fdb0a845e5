package org.psephos.chain;

import java.util.List;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.Sha256;

/// The hashes of the tree of RFC 6962 section 2.1: empty root, leaf, interior node.
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// The root of a tree without leaves.
    public static final Digest EMPTY_ROOT = Hashing.sha256();

    private Merkle() {}

    /// The hash of a leaf: SHA-256(0x00 || data).
    public static Digest leaf(byte[] data) {
        return Hashing.sha256(LEAF, data);
    }

    /// The hash of an interior node: SHA-256(0x01 || left || right).
    public static Digest node(Digest left, Digest right) {
        return Hashing.sha256(NODE, left.bytes(), right.bytes());
    }

    /// The root over leaf hashes, split at the largest power of two below their number.
    public static Digest root(List<Digest> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(range::append);
        return range.root();
    }

    /// The hash of a full tile: that of its place in the tile eight levels up.
    public static Digest ofFullTile(byte[] hashes) {
        return Digest.of(perfectRoot(new Sha256(), hashes, 0, Tile.WIDTH));
    }

    /// Writes the node over the 64 bytes (left, right) at `from` to `to` of the same array.
    static void nodeInPlace(Sha256 sha, byte[] hashes, int from, int to) {
        sha.update((byte) 1).update(hashes, from, 2 * Digest.SIZE_BYTES).finish(hashes, to);
    }

    /// The root of a perfect subtree given by its hashes at a lower level; their number is a power of two.
    static byte[] perfectRoot(Sha256 sha, byte[] hashes, int from, int count) {
        byte[] work =
                java.util.Arrays.copyOfRange(hashes, from * Digest.SIZE_BYTES, (from + count) * Digest.SIZE_BYTES);
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                nodeInPlace(sha, work, 2 * i * Digest.SIZE_BYTES, i * Digest.SIZE_BYTES);
            }
        }
        return java.util.Arrays.copyOf(work, Digest.SIZE_BYTES);
    }
}
