package org.psephos.server.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sign in a data folder that a person has ended its server. While it stands, no program goes on with the folder by
/// itself; the next server that somebody starts there takes it away.
public final class StopMark {

    private static final String FILE = "server.stopped";

    private final Path file;

    /// @param data the data folder
    public StopMark(Path data) {
        this.file = data.resolve(FILE);
    }

    /// Whether it stands.
    public boolean isSet() {
        return Files.exists(file);
    }

    void set() throws IOException {
        Files.write(file, new byte[0]);
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
