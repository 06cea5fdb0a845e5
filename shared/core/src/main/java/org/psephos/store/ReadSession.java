package org.psephos.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;

/// One read-only connection to a chain's file with its prepared questions; used by one thread at a time.
final class ReadSession implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement size;
    private final PreparedStatement byId;
    private final PreparedStatement rows;
    private final PreparedStatement leaves;
    private final PreparedStatement tile;
    private final PreparedStatement head;
    private final PreparedStatement blob;
    private final PreparedStatement newest;

    private ReadSession(Connection connection) throws SQLException {
        this.connection = connection;
        size = connection.prepareStatement("SELECT coalesce(max(seq)+1,0) FROM entry");
        byId = connection.prepareStatement("SELECT seq FROM entry WHERE id=?");
        rows = connection.prepareStatement(
                "SELECT seq,id,sum,leaf,data FROM entry WHERE seq>=? AND seq<? ORDER BY seq");
        leaves = connection.prepareStatement("SELECT leaf FROM entry WHERE seq>=? AND seq<? ORDER BY seq");
        tile = connection.prepareStatement("SELECT hashes FROM tile WHERE level=? AND n=?");
        head = connection.prepareStatement("SELECT size,root FROM signed_head WHERE one=1");
        blob = connection.prepareStatement("SELECT data FROM blob WHERE sha256=?");
        newest = connection.prepareStatement("SELECT size,root,note FROM checkpoint ORDER BY size DESC LIMIT 1");
    }

    static ReadSession open(Path file) throws SQLException {
        Connection connection = SqliteConnections.reader(file);
        try {
            return new ReadSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    long size() throws SQLException {
        try (ResultSet row = size.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    Optional<Long> seqOf(RecordId id) throws SQLException {
        byId.setBytes(1, ChainFile.bytes(id));
        try (ResultSet row = byId.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    void rows(long from, long to, ChainView.RowVisitor visitor) throws SQLException {
        rows.setLong(1, from);
        rows.setLong(2, to);
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                visitor.visit(new Row(row.getLong(1), bytes(row, 2), bytes(row, 3), bytes(row, 4), bytes(row, 5)));
            }
        }
    }

    /// The leaf column of rows, 32 bytes each, as many as there are.
    byte[] leaves(long from, long to) throws SQLException {
        byte[] hashes = new byte[(int) (to - from) * Digest.SIZE_BYTES];
        leaves.setLong(1, from);
        leaves.setLong(2, to);
        int at = 0;
        try (ResultSet row = leaves.executeQuery()) {
            while (row.next()) {
                System.arraycopy(Digest.of(bytes(row, 1)).bytes(), 0, hashes, at, Digest.SIZE_BYTES);
                at += Digest.SIZE_BYTES;
            }
        }
        return at == hashes.length ? hashes : Arrays.copyOf(hashes, at);
    }

    Optional<byte[]> fullTile(int level, long n) throws SQLException {
        tile.setInt(1, level);
        tile.setLong(2, n);
        try (ResultSet row = tile.executeQuery()) {
            return row.next() ? Optional.of(bytes(row, 1)) : Optional.empty();
        }
    }

    Head head() throws SQLException {
        try (ResultSet row = head.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), Digest.of(bytes(row, 2))) : Head.EMPTY;
        }
    }

    Optional<byte[]> blob(Digest sha256) throws SQLException {
        blob.setBytes(1, sha256.bytes());
        try (ResultSet row = blob.executeQuery()) {
            return row.next() ? Optional.of(bytes(row, 1)) : Optional.empty();
        }
    }

    Optional<StoredCheckpoint> newestCheckpoint() throws SQLException {
        try (ResultSet row = newest.executeQuery()) {
            return row.next() ? Optional.of(checkpoint(row)) : Optional.empty();
        }
    }

    long checkpointCount() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM checkpoint")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    List<String> evidence() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM evidence ORDER BY n")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                new Head(row.getLong(1), Digest.of(bytes(row, 2))), String.valueOf(row.getString(3)));
    }

    /// The bytes of a column; a missing value, which no table of ours allows, is no bytes.
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /// What SQLite finds wrong with its own pages; `ok` when nothing.
    String quickCheck() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            return row.next() ? String.valueOf(row.getString(1)) : "no answer";
        }
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
