package org.psephos.chain;

import java.util.List;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Sha256;

/// The hashes of the perfect subtrees of a tree, from which proofs and roots are made.
@FunctionalInterface
public interface SubtreeHashes {

    /// The root of the leaves `index`*2^`level` to (`index`+1)*2^`level`, all of which are there.
    Digest hash(int level, long index);

    /// The root of the first `size` leaves.
    default Digest root(long size) {
        return Proofs.rangeRoot(0, size, this);
    }

    /// Reads hashes from tiles: those of a level that is a multiple of eight stand in one, the others are computed.
    static SubtreeHashes ofTiles(TileSource tiles) {
        return (level, index) -> {
            int below = level % Tile.HEIGHT;
            long first = index << below;
            byte[] hashes = tiles.hashes(level / Tile.HEIGHT, first / Tile.WIDTH);
            int at = (int) (first % Tile.WIDTH);
            if ((at + (1 << below)) * Digest.SIZE_BYTES > hashes.length) {
                throw new IllegalArgumentException("the tile is too short");
            }
            return Digest.of(Merkle.perfectRoot(new Sha256(), hashes, at, 1 << below));
        };
    }

    /// Reads hashes from a list of leaf hashes.
    static SubtreeHashes ofLeaves(List<Digest> leaves) {
        return (level, index) -> Merkle.root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    /// Where tiles come from.
    @FunctionalInterface
    interface TileSource {

        /// The hashes of tile `n` of `level`, as many as are there: 32 bytes each.
        byte[] hashes(int level, long n);
    }
}
