package org.psephos.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.psephos.common.AllowedToSpeakSql;
import org.psephos.common.Chance;
import org.psephos.common.Time;

/// What the database alone does on this disk: rows of the size of an entry, WAL and synchronous=FULL, nothing else.
@AllowedToSpeakSql("measures the database by itself, as the limit to compare with")
final class BareSqlite {

    private BareSqlite() {}

    /// Rows per second when `batch` rows are committed at a time.
    static double rowsPerSecond(Path file, int rows, int batch, int rowBytes, Time time) throws IOException {
        Chance chance = Chance.seeded(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE IF NOT EXISTS entry(seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
                    + " data BLOB NOT NULL) STRICT");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry(id,data) VALUES(?,?)")) {
                byte[] data = chance.bytes(rowBytes);
                long begin = time.ticks();
                for (int row = 0; row < rows; row += batch) {
                    statement.execute("BEGIN IMMEDIATE");
                    for (int i = row; i < Math.min(rows, row + batch); i++) {
                        insert.setBytes(1, chance.bytes(16));
                        insert.setBytes(2, data);
                        insert.executeUpdate();
                    }
                    statement.execute("COMMIT");
                }
                return rows / ((time.ticks() - begin) / 1e9);
            }
        } catch (SQLException e) {
            throw new IOException("the bare database failed", e);
        }
    }
}
