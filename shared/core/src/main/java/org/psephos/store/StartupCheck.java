package org.psephos.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Genesis;
import org.psephos.chain.SubtreeHashes;
import org.psephos.chain.Tile;
import org.psephos.chain.TileEdge;
import org.psephos.chain.Work;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.record.Origin;

/// What is checked before a chain's file is used: SQLite's own check, the last records in full, the last tiles, the
/// stored tree against the signed head, and the newest checkpoint. Names the first thing that does not hold.
final class StartupCheck {

    /// How many records at the end are verified again.
    static final int TAIL_RECORDS = 10_000;

    private final ReadSession session;
    private final Origin origin;
    private final Whose whose;
    private final Work work = new Work();

    /// Whether this server seals the chain.
    enum Whose {
        /// The chain is this server's own: the signed head is its very end.
        OWN,
        /// The chain is a copy: records may stand beyond the last head reached.
        COPY
    }

    private StartupCheck(ReadSession session, Origin origin, Whose whose) {
        this.session = session;
        this.origin = origin;
        this.whose = whose;
    }

    /// What the check learned.
    ///
    /// @param genesis what record 0 says; empty for a copy without records
    /// @param edge the right edge of the stored tree
    /// @param lastLeaf the leaf hash of the last record
    record Sound(Optional<Genesis> genesis, TileEdge edge, Digest lastLeaf) {}

    /// Opens a chain's file for the check; what a killed server left beside it is looked at first.
    ///
    /// @throws DamagedException when records would be lost by opening it
    static ReadSession open(Path path, Origin origin) throws SQLException {
        try {
            WriteAheadCheck.damage(path).ifPresent(where -> {
                throw new DamagedException(origin, where);
            });
        } catch (IOException e) {
            throw new StoreException("reading the write-ahead file of " + origin, e);
        }
        return ReadSession.open(path);
    }

    /// @throws DamagedException naming what is damaged
    static Sound run(ReadSession session, Origin origin, Whose whose) throws SQLException {
        return new StartupCheck(session, origin, whose).run();
    }

    private Sound run() throws SQLException {
        if (!ChainSchema.isIn(session.connection())) {
            throw damaged("its schema");
        }
        String quick = session.quickCheck();
        if (!quick.equals("ok")) {
            throw damaged("its pages");
        }
        long size = session.size();
        if (size == 0) {
            if (whose == Whose.OWN || session.head().size() != 0) {
                throw damaged("record 0");
            }
            return new Sound(Optional.empty(), new TileEdge(), Entry.genesisPrev(origin));
        }
        Genesis genesis = genesis();
        Digest lastLeaf = tail(size, genesis);
        TileEdge edge = edge(size);
        head(size, edge);
        checkpoint(size, genesis);
        return new Sound(Optional.of(genesis), edge, lastLeaf);
    }

    private Genesis genesis() throws SQLException {
        Genesis[] found = new Genesis[1];
        session.rows(0, 1, row -> {
            Outcome<Genesis> read = Entry.parse(row.data()).then(Genesis::of);
            if (read instanceof Outcome.Done<Genesis>(Genesis genesis)
                    && genesis.origin().equals(origin)
                    && row.leafIs(row.computedLeaf())) {
                found[0] = genesis;
            }
        });
        if (found[0] == null) {
            throw damaged("record 0");
        }
        return found[0];
    }

    /// Verifies the last records; the result is the leaf hash of the last one.
    private Digest tail(long size, Genesis genesis) throws SQLException {
        long from = Math.max(0, size - TAIL_RECORDS) / Tile.WIDTH * Tile.WIDTH;
        Digest[] prev = {from == 0 ? Entry.genesisPrev(origin) : null};
        long[] next = {from};
        if (from > 0) {
            session.rows(from - 1, from, row -> prev[0] = row.computedLeaf());
        }
        session.rows(from, size, row -> {
            long seq = next[0];
            Digest leaf = row.computedLeaf();
            boolean sound = row.seq() == seq
                    && row.leafIs(leaf)
                    && Entry.parse(row.data()) instanceof Outcome.Done<Entry>(Entry entry)
                    && follows(entry, seq, prev[0], genesis)
                    && row.sumIs(entry.record().sum())
                    && row.idIs(entry.record().id());
            if (!sound) {
                throw damaged("record " + seq);
            }
            prev[0] = leaf;
            next[0]++;
        });
        Digest last = prev[0];
        if (next[0] != size || last == null) {
            throw damaged("record " + next[0]);
        }
        return last;
    }

    private boolean follows(Entry entry, long seq, @Nullable Digest prev, Genesis genesis) {
        return entry.seq() == seq
                && entry.record().origin().equals(origin)
                && prev != null
                && entry.prev().equals(prev)
                && work.shows(entry.prev(), entry.record().sum(), seq, entry.nonce(), genesis.powBits());
    }

    /// Reads the last tile path and compares it with the rows and with itself.
    private TileEdge edge(long size) throws SQLException {
        long fullLeaves = size / Tile.WIDTH * Tile.WIDTH;
        for (long n = Math.max(0, size - TAIL_RECORDS) / Tile.WIDTH; n < size / Tile.WIDTH; n++) {
            byte[] leaves = session.leaves(n * Tile.WIDTH, (n + 1) * Tile.WIDTH);
            if (!Arrays.equals(leaves, tile(0, n))) {
                throw damaged("tile 0/" + n);
            }
        }
        byte[] last = session.leaves(fullLeaves, size);
        try {
            return TileEdge.of(size, this::tile, last);
        } catch (StoreException e) {
            throw e instanceof DamagedException named ? named : damaged("its tiles");
        }
    }

    private byte[] tile(int level, long n) {
        try {
            return session.fullTile(level, n).orElseThrow(() -> damaged("tile " + level + "/" + n));
        } catch (SQLException e) {
            throw new StoreException("reading a tile", e);
        }
    }

    private void head(long size, TileEdge edge) throws SQLException {
        Head head = session.head();
        boolean fits = whose == Whose.OWN ? head.size() == size : head.size() <= size;
        if (!fits || !rootAt(head.size(), size, edge).equals(head.root())) {
            throw damaged("the signed head");
        }
    }

    private Digest rootAt(long at, long size, TileEdge edge) {
        if (at == size) {
            return edge.root();
        }
        return SubtreeHashes.ofTiles((level, n) -> {
                    try {
                        return n < Tile.hashes(size, level) / Tile.WIDTH ? tile(level, n) : edge.openTile(level);
                    } catch (StoreException e) {
                        throw e instanceof DamagedException named ? named : damaged("its tiles");
                    }
                })
                .root(at);
    }

    private void checkpoint(long size, Genesis genesis) throws SQLException {
        Optional<StoredCheckpoint> newest = session.newestCheckpoint();
        if (newest.isEmpty()) {
            return;
        }
        Head head = newest.get().head();
        Outcome<Checkpoint> opened =
                Checkpoint.open(newest.get().note().getBytes(StandardCharsets.UTF_8), genesis.logKey());
        if (head.size() > size || !opened.isDone() || !opened.orThrow().equals(head.checkpoint(origin))) {
            throw damaged("checkpoint " + head.size());
        }
    }

    private DamagedException damaged(String where) {
        return new DamagedException(origin, where);
    }
}
