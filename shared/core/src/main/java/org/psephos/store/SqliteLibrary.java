package org.psephos.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/// The native library of SQLite. Its driver unpacks it at each start and takes it away in order at the end; a
/// program that is killed would leave it. So it is unpacked into a folder of our own (0700), and that folder is gone
/// as soon as the library is loaded. Where a system does not delete what is in use, the driver does it at the end.
final class SqliteLibrary {

    private static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

    private static boolean loaded;

    private SqliteLibrary() {}

    /// Loads it, once. What goes wrong here is told by the first connection.
    static synchronized void load() {
        if (!loaded) {
            loaded = true;
            if (System.getProperty(FOLDER_PROPERTY) == null) {
                loadFromOwnFolder();
            }
        }
    }

    private static void loadFromOwnFolder() {
        try {
            Path folder = Files.createTempDirectory("psephos-sqlite-");
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            try {
                SQLiteJDBCLoader.initialize();
            } finally {
                System.clearProperty(FOLDER_PROPERTY);
                wipe(folder);
            }
        } catch (Exception e) { // everything: the driver tries again at the first connection, and tells
            loaded = false;
        }
    }

    private static void wipe(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
