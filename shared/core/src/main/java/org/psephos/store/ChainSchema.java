package org.psephos.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The tables of a chain's file (`docs/ledger.md` section 3): append-only, guarded by triggers against our own
/// mistakes.
public final class ChainSchema {

    /// Marks a file as ours: `Pse1`.
    public static final int APPLICATION_ID = 0x50736531;
    /// The version of this schema.
    public static final int USER_VERSION = 1;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE entry(seq INTEGER PRIMARY KEY CHECK(seq>=0), id BLOB NOT NULL UNIQUE CHECK(length(id)=16),\
             sum BLOB NOT NULL CHECK(length(sum)=32), leaf BLOB NOT NULL CHECK(length(leaf)=32),\
             data BLOB NOT NULL CHECK(length(data) BETWEEN 2 AND 65535)) STRICT""",
            """
            CREATE TABLE tile(level INTEGER NOT NULL, n INTEGER NOT NULL,\
             hashes BLOB NOT NULL CHECK(length(hashes)=8192), PRIMARY KEY(level,n)) STRICT, WITHOUT ROWID""",
            "CREATE TABLE checkpoint(size INTEGER PRIMARY KEY, root BLOB NOT NULL, note TEXT NOT NULL) STRICT",
            """
            CREATE TABLE cosig(size INTEGER NOT NULL, key TEXT NOT NULL, line TEXT NOT NULL,\
             PRIMARY KEY(size,key)) STRICT""",
            """
            CREATE TABLE signed_head(one INTEGER PRIMARY KEY CHECK(one=1), size INTEGER NOT NULL,\
             root BLOB NOT NULL) STRICT""",
            "CREATE TABLE evidence(n INTEGER PRIMARY KEY, origin TEXT NOT NULL, body TEXT NOT NULL) STRICT",
            "CREATE TABLE applied(one INTEGER PRIMARY KEY CHECK(one=1), term INTEGER, idx INTEGER) STRICT",
            """
            CREATE TABLE blob(sha256 BLOB PRIMARY KEY NOT NULL CHECK(length(sha256)=32),\
             data BLOB NOT NULL CHECK(length(data)<=4194304)) STRICT""");

    private static final List<String> APPEND_ONLY = List.of("entry", "tile", "checkpoint", "cosig", "evidence", "blob");

    private static final List<String> TRIGGERS = List.of(
            """
            CREATE TRIGGER entry_seq BEFORE INSERT ON entry\
             WHEN NEW.seq IS NOT (SELECT coalesce(max(seq)+1,0) FROM entry)\
             BEGIN SELECT RAISE(ABORT,'gap or overwrite'); END""",
            """
            CREATE TRIGGER head_grow BEFORE UPDATE ON signed_head\
             WHEN NEW.size < OLD.size OR (NEW.size=OLD.size AND NEW.root<>OLD.root)\
             BEGIN SELECT RAISE(ABORT,'signed head may only grow'); END""",
            "CREATE TRIGGER head_keep BEFORE DELETE ON signed_head BEGIN SELECT RAISE(ABORT,'append only'); END");

    private ChainSchema() {}

    /// Every statement that makes the schema, in order.
    public static List<String> statements() {
        List<String> all = new ArrayList<>(TABLES);
        for (String table : APPEND_ONLY) {
            all.add("CREATE TRIGGER " + table + "_noupd BEFORE UPDATE ON " + table
                    + " BEGIN SELECT RAISE(ABORT,'append only'); END");
            all.add("CREATE TRIGGER " + table + "_nodel BEFORE DELETE ON " + table
                    + " BEGIN SELECT RAISE(ABORT,'append only'); END");
        }
        all.addAll(TRIGGERS);
        return List.copyOf(all);
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String sql : statements()) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA application_id=" + APPLICATION_ID);
            statement.execute("PRAGMA user_version=" + USER_VERSION);
            statement.execute("COMMIT");
        }
    }

    /// Whether the file has exactly this schema, our mark and a version that we know.
    public static boolean isIn(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            List<String> expected = new ArrayList<>(statements());
            found.sort(null);
            expected.sort(null);
            return found.equals(expected)
                    && number(statement, "application_id") == APPLICATION_ID
                    && number(statement, "user_version") == USER_VERSION;
        }
    }

    private static int number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
