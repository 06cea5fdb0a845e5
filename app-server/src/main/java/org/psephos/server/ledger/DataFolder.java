package org.psephos.server.ledger;

import java.io.IOException;
import java.nio.file.Path;
import org.psephos.crypto.PrivateFile;
import org.psephos.record.Origin;

/// Where things lie in a server's data folder (`docs/data-folder.md`).
///
/// @param root the folder
public record DataFolder(Path root) {

    /// Makes the folders, each readable by this account only.
    public void make() throws IOException {
        PrivateFile.makeFolder(root);
        for (Path folder : new Path[] {keys(), chains(), copies(), privates(), log(), station()}) {
            PrivateFile.makeFolder(folder);
        }
    }

    /// The server's own keys.
    public Path keys() {
        return root.resolve("keys");
    }

    /// A key file.
    public Path key(String name) {
        return keys().resolve(name + ".key");
    }

    /// The files of the server's own chains.
    public Path chains() {
        return root.resolve("chains");
    }

    /// The file of a chain.
    public Path chain(Origin origin) {
        return chains().resolve(origin.fileStem() + ".db");
    }

    /// Copies of other servers' chains, a folder per source.
    public Path copies() {
        return root.resolve("copies");
    }

    /// Encrypted private data.
    public Path privates() {
        return root.resolve("private");
    }

    /// Logs.
    public Path log() {
        return root.resolve("log");
    }

    /// Keys and outbox of the stations on this machine.
    public Path station() {
        return root.resolve("station");
    }

    /// The identity of the site.
    public Path site() {
        return root.resolve("site.json");
    }
}
