package org.psephos.chain;

import java.util.ArrayList;
import java.util.List;
import org.psephos.crypto.Digest;

/// Inclusion and consistency proofs: checking them (RFC 9162 sections 2.1.3.2 and 2.1.4.2) and making them
/// (RFC 6962 sections 2.1.1 and 2.1.2).
public final class Proofs {

    /// The most hashes of a proof.
    public static final int HASHES_MAX = 63;

    private Proofs() {}

    /// Whether `proof` shows that `leaf` is number `index` of the tree of `size` leaves with `root`.
    public static boolean includes(long index, long size, Digest leaf, Digest root, List<Digest> proof) {
        if (index < 0 || index >= size || proof.size() > HASHES_MAX) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Digest x = leaf;
        for (Digest q : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                x = Merkle.node(q, x);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                x = Merkle.node(x, q);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && x.equals(root);
    }

    /// Whether `proof` shows that the tree (`oldSize`, `oldRoot`) is a prefix of the tree (`newSize`, `newRoot`).
    /// From size 0 nothing is proven: a caller skips the proof instead.
    public static boolean extend(long oldSize, long newSize, Digest oldRoot, Digest newRoot, List<Digest> proof) {
        if (oldSize < 1 || oldSize > newSize || proof.size() > HASHES_MAX) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        if (proof.isEmpty()) {
            return false;
        }
        List<Digest> path = new ArrayList<>(proof.size() + 1);
        if (Long.bitCount(oldSize) == 1) {
            path.add(oldRoot);
        }
        path.addAll(proof);
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Digest fr = path.getFirst();
        Digest sr = fr;
        for (Digest q : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Merkle.node(q, fr);
                sr = Merkle.node(q, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Merkle.node(sr, q);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }

    /// The proof that leaf `index` is in the tree of the first `size` leaves of `tree`.
    ///
    /// @throws IllegalArgumentException when there is no such leaf
    public static List<Digest> inclusion(long index, long size, SubtreeHashes tree) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf");
        }
        List<Digest> proof = new ArrayList<>();
        path(index, 0, size, tree, proof);
        return List.copyOf(proof);
    }

    /// The proof that the first `oldSize` leaves of `tree` are a prefix of the first `newSize`.
    ///
    /// @throws IllegalArgumentException unless 1 <= `oldSize` <= `newSize`
    public static List<Digest> consistency(long oldSize, long newSize, SubtreeHashes tree) {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("no such sizes");
        }
        List<Digest> proof = new ArrayList<>();
        subproof(oldSize, 0, newSize, true, tree, proof);
        return List.copyOf(proof);
    }

    /// The root of the leaves `from` (inclusive) to `to` (exclusive); `from` is a multiple of every split below.
    static Digest rangeRoot(long from, long to, SubtreeHashes tree) {
        long count = to - from;
        if (count == 0) {
            return Merkle.EMPTY_ROOT;
        }
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return tree.hash(level, from >> level);
        }
        long split = Long.highestOneBit(count - 1);
        return Merkle.node(rangeRoot(from, from + split, tree), rangeRoot(from + split, to, tree));
    }

    /// PATH(m, D[from:to]) of RFC 6962 section 2.1.1.
    private static void path(long index, long from, long to, SubtreeHashes tree, List<Digest> proof) {
        long count = to - from;
        if (count == 1) {
            return;
        }
        long split = Long.highestOneBit(count - 1);
        if (index < from + split) {
            path(index, from, from + split, tree, proof);
            proof.add(rangeRoot(from + split, to, tree));
        } else {
            path(index, from + split, to, tree, proof);
            proof.add(rangeRoot(from, from + split, tree));
        }
    }

    /// SUBPROOF(m, D[from:to], whole) of RFC 6962 section 2.1.2; `whole` is its b.
    private static void subproof(
            long oldSize, long from, long to, boolean whole, SubtreeHashes tree, List<Digest> proof) {
        if (oldSize == to) {
            if (!whole) {
                proof.add(rangeRoot(from, to, tree));
            }
            return;
        }
        long split = Long.highestOneBit(to - from - 1);
        if (oldSize <= from + split) {
            subproof(oldSize, from, from + split, whole, tree, proof);
            proof.add(rangeRoot(from + split, to, tree));
        } else {
            subproof(oldSize, from + split, to, false, tree, proof);
            proof.add(rangeRoot(from, from + split, tree));
        }
    }
}
