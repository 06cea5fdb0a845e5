package org.psephos.chain;

/// The sizes of tiles (C2SP tlog-tiles): 256 hashes each, eight levels of the tree apart.
public final class Tile {

    /// Levels of the tree between two levels of tiles.
    public static final int HEIGHT = 8;
    /// Hashes of a full tile, entries of a full bundle.
    public static final int WIDTH = 256;
    /// Bytes of a full tile.
    public static final int BYTES = WIDTH * 32;
    /// Levels of tiles.
    public static final int LEVELS = 8;

    private Tile() {}

    /// How many hashes stand at tile level `level` of a tree of `size` leaves.
    public static long hashes(long size, int level) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }

    /// How many hashes tile `n` of `level` holds in a tree of `size` leaves: 0 to 256.
    public static int width(long size, int level, long n) {
        long left = hashes(size, level) - n * WIDTH;
        return (int) Math.max(0, Math.min(WIDTH, left));
    }
}
