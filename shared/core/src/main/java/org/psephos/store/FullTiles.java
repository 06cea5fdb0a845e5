package org.psephos.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.psephos.chain.TileEdge;

/// The tiles that an append filled, on their way into the file.
final class FullTiles implements TileEdge.FullTile {

    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        private final int level;
        private final long n;
        private final byte[] hashes;

        Row(int level, long n, byte[] hashes) {
            this.level = level;
            this.n = n;
            this.hashes = hashes;
        }
    }

    @Override
    public void take(int level, long n, byte[] hashes) {
        rows.add(new Row(level, n, hashes));
    }

    /// Writes what was taken and forgets it.
    void writeTo(ChainFile file) throws SQLException {
        for (Row row : rows) {
            file.insertTile(row.level, row.n, row.hashes);
        }
        rows.clear();
    }
}
