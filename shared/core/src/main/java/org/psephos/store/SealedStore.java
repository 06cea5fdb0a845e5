package org.psephos.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.DataKey;
import org.psephos.crypto.PrivateFile;

/// Values by name in one SQLite file, each sealed with a data key and bound to its name: the roll, accounts, outboxes,
/// drafts. The file (0600) tells how many values there are, how long they are, and their names, and nothing else.
///
/// A changed or moved value is found when it is read; a value that was removed, or a file that was put back, is not.
/// Thread-safe; writers wait for each other. After a failed write nothing more is written until the store is opened
/// again.
public final class SealedStore implements AutoCloseable {

    private static final String CHECK = "psephos/sealed-store/v1";

    private final Connection connection;
    private final DataKey key;
    private boolean broken;

    private SealedStore(Connection connection, DataKey key) {
        this.connection = connection;
        this.key = key;
    }

    /// Opens the store; the file is made when it is missing.
    ///
    /// `STORE-SEALED` when the key is not the store's or the file is no store; `LEDGER-IO` when the disk refuses.
    ///
    /// @param key stays the caller's to close, after the store
    public static Outcome<SealedStore> open(Path file, DataKey key) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.create(file, new byte[0]);
            }
            SealedStore store = new SealedStore(SealedFile.open(file), key);
            if (store.fits()) {
                return Outcome.done(store);
            }
            store.close();
            return Outcome.refused(Problem.of(ErrorCode.STORE_SEALED));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        } catch (SQLException e) {
            return Outcome.refused(SealedFile.problem(e));
        }
    }

    /// The value of this name, if there is one.
    ///
    /// @throws SealedStoreException when it was changed, moved, or cannot be read
    public synchronized Optional<byte[]> get(String name) {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM sealed WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(opened(name, row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SealedStoreException("a sealed value cannot be read", e);
        }
    }

    /// Writes one value; it is on stable storage when this returns a success.
    public Outcome<Integer> put(String name, byte[] value) {
        return write(new SealedBatch().put(name, value));
    }

    /// Does all changes of a batch in one transaction; they are on stable storage when this returns a success.
    ///
    /// A refusal `LEDGER-IO` or `LEDGER-NO-SPACE` means that none was done.
    ///
    /// @return how many changes there were
    public synchronized Outcome<Integer> write(SealedBatch batch) {
        if (broken) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
        try (PreparedStatement put = connection.prepareStatement(SealedFile.PUT);
                PreparedStatement remove = connection.prepareStatement("DELETE FROM sealed WHERE name = ?")) {
            for (SealedBatch.Change change : batch.changes()) {
                PreparedStatement statement = change.value.isPresent() ? put : remove;
                statement.setString(1, change.name);
                if (change.value.isPresent()) {
                    statement.setBytes(2, key.seal(bound(change.name), change.value.get()));
                }
                statement.executeUpdate();
            }
            connection.commit();
            return Outcome.done(batch.size());
        } catch (SQLException e) {
            broken = true;
            rollBack();
            return Outcome.refused(SealedFile.problem(e));
        }
    }

    /// Goes through all values whose name begins with `prefix`, in the order in which their names were first written.
    ///
    /// @throws SealedStoreException when one was changed, moved, or cannot be read
    public synchronized void each(String prefix, Visitor visitor) {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT name, value FROM sealed WHERE substr(name, 1, ?) = ? ORDER BY id")) {
            query.setInt(1, prefix.length());
            query.setString(2, prefix);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1);
                    visitor.visit(name, opened(name, row.getBytes(2)));
                }
            }
        } catch (SQLException e) {
            throw new SealedStoreException("sealed values cannot be read", e);
        }
    }

    /// The names that begin with `prefix`, in the order in which they were first written.
    public synchronized List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name FROM sealed WHERE substr(name, 1, ?) = ? ORDER BY id")) {
            query.setInt(1, prefix.length());
            query.setString(2, prefix);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new SealedStoreException("sealed names cannot be read", e);
        }
        return List.copyOf(names);
    }

    @Override
    public synchronized void close() {
        broken = true;
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SealedStoreException("the store cannot be closed", e);
        }
    }

    private boolean fits() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM key_check");
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                return key.open(bound(CHECK), row.getBytes(1)).isPresent();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO key_check(value) VALUES(?)")) {
            insert.setBytes(1, key.seal(bound(CHECK), bound(CHECK)));
            insert.executeUpdate();
        }
        connection.commit();
        return true;
    }

    private byte[] opened(String name, byte[] sealed) {
        return key.open(bound(name), sealed)
                .orElseThrow(() -> new SealedStoreException("a sealed value was changed: " + name));
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            broken = true;
        }
    }

    private static byte[] bound(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /// Is shown each value.
    @FunctionalInterface
    public interface Visitor {

        /// @param name the value's name
        /// @param value the value; the visitor may keep it. The store must not be used from here
        void visit(String name, byte[] value);
    }
}
