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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.DataKey;
import org.psephos.crypto.PrivateFile;

/// Values by name in one SQLite file, each sealed with a data key and bound to its name: the roll, accounts, outboxes,
/// drafts. The file (0600) tells how many values there are, how long they are, and their names, and nothing else.
///
/// A changed or moved value is found when it is read; a value that was removed, or a file that was put back, is not.
/// Thread-safe. Writers that come while a write is under way share the next one, and reading waits for no writer. After
/// a failed write nothing more is written until the store is opened again.
public final class SealedStore implements AutoCloseable {

    private static final String CHECK = "psephos/sealed-store/v1";

    /// Batches of one commit; those beyond wait for the next.
    private static final int SHARING_MAX = 512;

    private final Connection connection;
    private final Connection reader;
    private final DataKey key;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private boolean broken;

    private SealedStore(Connection connection, Connection reader, DataKey key) {
        this.connection = connection;
        this.reader = reader;
        this.key = key;
    }

    /// A sealed batch on its way to the disk.
    private static final class Waiting {
        final List<Sealed> changes;
        Optional<Outcome<Integer>> answer = Optional.empty();

        Waiting(List<Sealed> changes) {
            this.changes = changes;
        }
    }

    /// One change; without a value it removes.
    private record Sealed(String name, Optional<byte[]> value) {}

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
            return open(SealedFile.open(file), file, key);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        } catch (SQLException e) {
            return Outcome.refused(SealedFile.problem(e));
        }
    }

    private static Outcome<SealedStore> open(Connection connection, Path file, DataKey key) throws SQLException {
        boolean opened = false;
        try {
            SealedStore store = new SealedStore(connection, SealedFile.reader(file), key);
            opened = store.fits();
            if (!opened) {
                store.reader.close();
            }
            return opened ? Outcome.done(store) : Outcome.refused(Problem.of(ErrorCode.STORE_SEALED));
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /// The value of this name, if there is one.
    ///
    /// @throws SealedStoreException when it was changed, moved, or cannot be read
    public Optional<byte[]> get(String name) {
        synchronized (reader) {
            try (PreparedStatement query = reader.prepareStatement("SELECT value FROM sealed WHERE name = ?")) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(opened(name, row.getBytes(1))) : Optional.empty();
                }
            } catch (SQLException e) {
                throw new SealedStoreException("a sealed value cannot be read", e);
            }
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
    public Outcome<Integer> write(SealedBatch batch) {
        Waiting mine = new Waiting(sealed(batch));
        waiting.add(mine);
        Optional<Outcome<Integer>> answer = Optional.empty();
        while (answer.isEmpty()) {
            synchronized (connection) {
                if (mine.answer.isEmpty()) {
                    commit();
                }
                answer = mine.answer;
            }
        }
        return answer.get();
    }

    private List<Sealed> sealed(SealedBatch batch) {
        return batch.changes().stream()
                .map(change -> new Sealed(change.name, change.value.map(value -> key.seal(bound(change.name), value))))
                .toList();
    }

    /// Writes what waits, in one transaction for all of it.
    private void commit() {
        List<Waiting> taken = new ArrayList<>();
        Waiting next = waiting.poll();
        while (next != null) {
            taken.add(next);
            next = taken.size() < SHARING_MAX ? waiting.poll() : null;
        }
        Optional<Problem> problem = Optional.of(Problem.of(ErrorCode.LEDGER_IO));
        try {
            problem = broken ? problem : written(taken);
        } finally {
            answer(taken, problem);
        }
    }

    /// Nobody waits for ever, also when something else than the database failed.
    private static void answer(List<Waiting> taken, Optional<Problem> problem) {
        taken.forEach(each -> each.answer = Optional.of(
                problem.<Outcome<Integer>>map(Outcome::refused).orElseGet(() -> Outcome.done(each.changes.size()))));
    }

    private Optional<Problem> written(List<Waiting> taken) {
        try (PreparedStatement put = connection.prepareStatement(SealedFile.PUT);
                PreparedStatement remove = connection.prepareStatement("DELETE FROM sealed WHERE name = ?")) {
            for (Waiting each : taken) {
                for (Sealed change : each.changes) {
                    PreparedStatement statement = change.value.isPresent() ? put : remove;
                    statement.setString(1, change.name);
                    if (change.value.isPresent()) {
                        statement.setBytes(2, change.value.get());
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
            return Optional.empty();
        } catch (SQLException e) {
            broken = true;
            rollBack();
            return Optional.of(SealedFile.problem(e));
        } catch (Throwable e) { // everything: what was begun is neither done nor undone
            broken = true;
            throw e;
        }
    }

    /// Goes through all values whose name begins with `prefix`, in the order in which their names were first written.
    ///
    /// @throws SealedStoreException when one was changed, moved, or cannot be read
    public void each(String prefix, Visitor visitor) {
        synchronized (reader) {
            try (PreparedStatement query = reader.prepareStatement(
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
    }

    /// The names that begin with `prefix`, in the order in which they were first written.
    public List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        synchronized (reader) {
            try (PreparedStatement query =
                    reader.prepareStatement("SELECT name FROM sealed WHERE substr(name, 1, ?) = ? ORDER BY id")) {
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
        }
        return List.copyOf(names);
    }

    @Override
    public void close() {
        try {
            synchronized (reader) {
                reader.close();
            }
            synchronized (connection) {
                broken = true;
                connection.close();
            }
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
