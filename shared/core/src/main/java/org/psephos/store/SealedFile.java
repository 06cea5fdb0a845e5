package org.psephos.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file of a sealed store: WAL with full syncs, strict tables, freed bytes overwritten.
final class SealedFile {

    static final String PUT =
            "INSERT INTO sealed(name, value) VALUES(?, ?) " + "ON CONFLICT(name) DO UPDATE SET value = excluded.value";

    private static final int APPLICATION_ID = 0x50735361;
    private static final int VERSION = 1;

    private SealedFile() {}

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        config.setBusyTimeout(5_000);
        config.setApplicationId(APPLICATION_ID);
        config.setUserVersion(VERSION);
        Connection connection = SqliteConnections.connect(config, "jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS key_check(value BLOB NOT NULL) STRICT");
            statement.execute("CREATE TABLE IF NOT EXISTS sealed("
                    + "id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value BLOB NOT NULL) STRICT");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that only reads what was committed; the file is there already.
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return SqliteConnections.connect(config, "jdbc:sqlite:" + file.toAbsolutePath());
    }

    static Problem problem(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL -> Problem.of(ErrorCode.LEDGER_NO_SPACE, "free", 0);
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Problem.of(ErrorCode.STORE_SEALED);
            default -> Problem.of(ErrorCode.LEDGER_IO);
        };
    }
}
