package org.psephos.chain;

import org.psephos.crypto.Digest;
import org.psephos.crypto.Sha256;

/// The right edge of a growing tree: the roots of its perfect subtrees, largest first. Appending and the root cost a
/// handful of hashes whatever the size. Used by one thread at a time.
public final class CompactRange {

    private static final int LEVELS = 63;

    private final Sha256 sha = new Sha256();
    private final byte[][] subtree = new byte[LEVELS][Digest.SIZE_BYTES];
    private final byte[] pair = new byte[2 * Digest.SIZE_BYTES];
    private final byte[] carry = new byte[Digest.SIZE_BYTES];
    private long size;

    /// The number of leaves.
    public long size() {
        return size;
    }

    /// Appends a leaf hash.
    public void append(Digest leaf) {
        append(leaf.bytes(), 0);
    }

    /// Appends the leaf hash at `offset` of `hashes`.
    public void append(byte[] hashes, int offset) {
        System.arraycopy(hashes, offset, carry, 0, Digest.SIZE_BYTES);
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            combine(subtree[level], carry);
            level++;
        }
        System.arraycopy(carry, 0, subtree[level], 0, Digest.SIZE_BYTES);
        size++;
    }

    /// Appends a perfect subtree of 2^`level` leaves; the size must be a multiple of that.
    ///
    /// @throws IllegalArgumentException when it does not stand on such a boundary
    void appendSubtree(byte[] root, int level) {
        if ((size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException("a subtree stands on its own boundary");
        }
        System.arraycopy(root, 0, carry, 0, Digest.SIZE_BYTES);
        int at = level;
        for (long rest = size >> level; (rest & 1) == 1; rest >>= 1) {
            combine(subtree[at], carry);
            at++;
        }
        System.arraycopy(carry, 0, subtree[at], 0, Digest.SIZE_BYTES);
        size += 1L << level;
    }

    /// The root of the tree as it is now.
    public Digest root() {
        if (size == 0) {
            return Merkle.EMPTY_ROOT;
        }
        boolean started = false;
        for (int level = 0; level < LEVELS && size >> level != 0; level++) {
            if ((size >> level & 1) == 0) {
                continue;
            }
            if (started) {
                combine(subtree[level], carry);
            } else {
                System.arraycopy(subtree[level], 0, carry, 0, Digest.SIZE_BYTES);
                started = true;
            }
        }
        return Digest.of(carry);
    }

    /// `carry` = node(`left`, `carry`).
    private void combine(byte[] left, byte[] right) {
        System.arraycopy(left, 0, pair, 0, Digest.SIZE_BYTES);
        System.arraycopy(right, 0, pair, Digest.SIZE_BYTES, Digest.SIZE_BYTES);
        sha.update((byte) 1).update(pair).finish(carry, 0);
    }
}
