package org.psephos.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PrivateFile;
import org.psephos.record.Entry;

/// The writing side of a chain's file: one connection, used by one thread. Knows SQL and nothing about chains.
final class ChainFile implements AutoCloseable {

    private final Connection connection;
    private final Statement plain;
    private final PreparedStatement entry;
    private final PreparedStatement tile;
    private final PreparedStatement head;
    private final PreparedStatement checkpoint;
    private final PreparedStatement blob;
    private final PreparedStatement evidence;
    private final PreparedStatement find;
    private final PreparedStatement hasBlob;

    private ChainFile(Connection connection) throws SQLException {
        this.connection = connection;
        plain = connection.createStatement();
        entry = connection.prepareStatement("INSERT INTO entry(seq,id,sum,leaf,data) VALUES(?,?,?,?,?)");
        tile = connection.prepareStatement("INSERT INTO tile(level,n,hashes) VALUES(?,?,?)");
        head = connection.prepareStatement("INSERT INTO signed_head(one,size,root) VALUES(1,?,?)"
                + " ON CONFLICT(one) DO UPDATE SET size=excluded.size, root=excluded.root");
        checkpoint = connection.prepareStatement("INSERT INTO checkpoint(size,root,note) VALUES(?,?,?)");
        blob = connection.prepareStatement("INSERT INTO blob(sha256,data) VALUES(?,?) ON CONFLICT DO NOTHING");
        evidence = connection.prepareStatement("INSERT INTO evidence(origin,body) VALUES(?,?)");
        find = connection.prepareStatement("SELECT seq,sum,leaf FROM entry WHERE id=?");
        hasBlob = connection.prepareStatement("SELECT 1 FROM blob WHERE sha256=?");
    }

    /// Writes what a new file begins with.
    @FunctionalInterface
    interface Beginning {
        /// Writes and commits.
        void write(ChainFile file) throws SQLException;
    }

    /// Makes the file with its tables and its beginning, and closes it. It gets its name when all of that is on stable
    /// storage: a process that dies before leaves a file `.new`, which the next creation clears away, and no chain.
    static void create(Path file, Beginning beginning) throws SQLException, IOException {
        Path fresh = Path.of(file + ".new");
        for (String rest : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(fresh + rest));
        }
        Connection connection = SqliteConnections.writer(fresh);
        try {
            ChainSchema.create(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        try (ChainFile made = new ChainFile(connection)) {
            beginning.write(made);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFile.syncFolder(file);
    }

    /// Opens a file that was checked.
    static ChainFile open(Path file) throws SQLException {
        return new ChainFile(SqliteConnections.writer(file));
    }

    void begin() throws SQLException {
        plain.execute("BEGIN IMMEDIATE");
    }

    /// When this returns, everything since [#begin] is on stable storage.
    void commit() throws SQLException {
        plain.execute("COMMIT");
    }

    void insert(Entry value, Digest leaf) throws SQLException {
        entry.setLong(1, value.seq());
        entry.setBytes(2, bytes(value.record().id()));
        entry.setBytes(3, value.record().sum().bytes());
        entry.setBytes(4, leaf.bytes());
        entry.setBytes(5, value.bytes());
        entry.executeUpdate();
    }

    void insertTile(int level, long n, byte[] hashes) throws SQLException {
        tile.setInt(1, level);
        tile.setLong(2, n);
        tile.setBytes(3, hashes);
        tile.executeUpdate();
    }

    void setHead(Head value) throws SQLException {
        head.setLong(1, value.size());
        head.setBytes(2, value.root().bytes());
        head.executeUpdate();
    }

    void insertCheckpoint(Head value, String note) throws SQLException {
        checkpoint.setLong(1, value.size());
        checkpoint.setBytes(2, value.root().bytes());
        checkpoint.setString(3, note);
        checkpoint.executeUpdate();
    }

    void insertBlob(Digest sha256, byte[] data) throws SQLException {
        blob.setBytes(1, sha256.bytes());
        blob.setBytes(2, data);
        blob.executeUpdate();
    }

    void insertEvidence(String origin, String body) throws SQLException {
        evidence.setString(1, origin);
        evidence.setString(2, body);
        evidence.executeUpdate();
    }

    boolean hasBlob(Digest sha256) throws SQLException {
        hasBlob.setBytes(1, sha256.bytes());
        try (ResultSet row = hasBlob.executeQuery()) {
            return row.next();
        }
    }

    Optional<Placed> find(RecordId id) throws SQLException {
        find.setBytes(1, bytes(id));
        try (ResultSet row = find.executeQuery()) {
            return row.next()
                    ? Optional.of(new Placed(row.getLong(1), Digest.of(row.getBytes(2)), Digest.of(row.getBytes(3))))
                    : Optional.empty();
        }
    }

    /// Where a record stands.
    record Placed(long seq, Digest sum, Digest leaf) {}

    static byte[] bytes(RecordId id) {
        UUID uuid = id.uuid();
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
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
