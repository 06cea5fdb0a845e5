package org.psephos.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// A chain's file as the verifier reads it: every table, nothing believed, nothing changed. Used by one thread.
///
/// Every method throws [StoreException] when SQLite cannot make sense of the file.
public final class RawChain implements AutoCloseable {

    private final Connection connection;

    private RawChain(Connection connection) {
        this.connection = connection;
    }

    /// Opens a file; one whose server is not running is not touched at all. While a server writes, everything is read
    /// as it stood at the first question.
    public static RawChain open(Path file) {
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            boolean still = !Files.exists(Path.of(file + "-wal")) || Files.size(Path.of(file + "-wal")) == 0;
            String url = still
                    ? "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/*", "file:/")
                            + "?immutable=1"
                    : "jdbc:sqlite:" + file.toAbsolutePath();
            Connection connection = SqliteConnections.connect(config, url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA cell_size_check=ON");
                statement.execute("PRAGMA trusted_schema=OFF");
                statement.execute("PRAGMA query_only=ON");
                statement.execute("BEGIN");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new RawChain(connection);
        } catch (SQLException | IOException e) {
            throw new StoreException("opening " + file.getFileName(), e);
        }
    }

    /// What is damaged in the write-ahead file of a chain, so that SQLite does not show what was committed last.
    public static Optional<String> writeAheadDamage(Path file) {
        try {
            return WriteAheadCheck.damage(file);
        } catch (IOException e) {
            throw new StoreException("reading the write-ahead file of " + file.getFileName(), e);
        }
    }

    /// Takes tiles one after another.
    @FunctionalInterface
    public interface TileVisitor {
        /// The next tile, in the order of level and number.
        void visit(int level, long n, byte[] hashes);
    }

    /// Takes blobs one after another.
    @FunctionalInterface
    public interface BlobVisitor {
        /// The next blob with the digest under which it stands.
        void visit(byte[] sha256, byte[] data);
    }

    /// Takes checkpoints one after another.
    @FunctionalInterface
    public interface CheckpointVisitor {
        /// The next checkpoint: what the row says.
        void visit(long size, byte[] root, String note);
    }

    private interface Step {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Step step) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                step.take(rows);
            }
        } catch (SQLException e) {
            throw new StoreException(sql.substring(0, Math.min(40, sql.length())), e);
        }
    }

    /// Whether the tables are ours.
    public boolean hasOurSchema() {
        try {
            return ChainSchema.isIn(connection);
        } catch (SQLException e) {
            throw new StoreException("reading the schema", e);
        }
    }

    /// What SQLite finds wrong with pages and indexes; empty when nothing.
    public List<String> integrity() {
        List<String> found = new ArrayList<>();
        each("PRAGMA integrity_check(20)", row -> found.add(String.valueOf(row.getString(1))));
        return found.equals(List.of("ok")) ? List.of() : found;
    }

    /// Every row of the entries in the order of the chain.
    public void rows(ChainView.RowVisitor visitor) {
        each(
                "SELECT seq,id,sum,leaf,data FROM entry ORDER BY seq",
                row -> visitor.visit(
                        new Row(row.getLong(1), bytes(row, 2), bytes(row, 3), bytes(row, 4), bytes(row, 5))));
    }

    /// Every stored tile.
    public void tiles(TileVisitor visitor) {
        each(
                "SELECT level,n,hashes FROM tile ORDER BY level,n",
                row -> visitor.visit(row.getInt(1), row.getLong(2), bytes(row, 3)));
    }

    /// Every checkpoint, smallest first.
    public void checkpoints(CheckpointVisitor visitor) {
        each(
                "SELECT size,root,note FROM checkpoint ORDER BY size",
                row -> visitor.visit(row.getLong(1), bytes(row, 2), String.valueOf(row.getString(3))));
    }

    /// The signed head: size and root; none or one.
    public void head(CheckpointVisitor visitor) {
        each("SELECT size,root FROM signed_head", row -> visitor.visit(row.getLong(1), bytes(row, 2), ""));
    }

    /// Every blob.
    public void blobs(BlobVisitor visitor) {
        each("SELECT sha256,data FROM blob", row -> visitor.visit(bytes(row, 1), bytes(row, 2)));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("closing a chain's file", e);
        }
    }
}
