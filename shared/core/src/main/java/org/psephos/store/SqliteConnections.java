package org.psephos.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// The one place that opens databases. On every connection to a chain's file it sets every pragma and reads it back.
final class SqliteConnections {

    private record Pragma(String name, String value, String readBack) {}

    private static final List<Pragma> BOTH = List.of(
            new Pragma("foreign_keys", "ON", "1"),
            new Pragma("recursive_triggers", "ON", "1"),
            new Pragma("trusted_schema", "OFF", "0"),
            new Pragma("cell_size_check", "ON", "1"),
            new Pragma("busy_timeout", "5000", "5000"));
    private static final List<Pragma> WRITER = List.of(
            new Pragma("journal_mode", "WAL", "wal"),
            new Pragma("synchronous", "FULL", "2"),
            new Pragma("wal_autocheckpoint", "1000", "1000"));
    private static final List<Pragma> READER = List.of(new Pragma("query_only", "ON", "1"));

    private SqliteConnections() {}

    /// A connection with nothing set on it but what `config` says.
    static Connection connect(SQLiteConfig config, String url) throws SQLException {
        SqliteLibrary.load();
        return config.createConnection(url);
    }

    static Connection writer(Path file) throws SQLException {
        return open(file, new SQLiteConfig(), WRITER);
    }

    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config, READER);
    }

    private static Connection open(Path file, SQLiteConfig config, List<Pragma> more) throws SQLException {
        Connection connection = connect(config, "jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            for (Pragma pragma : BOTH) {
                set(statement, pragma);
            }
            for (Pragma pragma : more) {
                set(statement, pragma);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void set(Statement statement, Pragma pragma) throws SQLException {
        statement.execute("PRAGMA " + pragma.name() + "=" + pragma.value());
        try (ResultSet read = statement.executeQuery("PRAGMA " + pragma.name())) {
            String value = read.next() ? read.getString(1) : "";
            if (!pragma.readBack().equals(value)) {
                throw new SQLException("pragma " + pragma.name() + " is '" + value + "'");
            }
        }
    }
}
