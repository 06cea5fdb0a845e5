package org.psephos.server.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.crypto.DataKey;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.SigningKey;

/// The server's own keys, each in its file: for the network, for private data, and one per chain for checkpoints.
public final class ServerKeys implements AutoCloseable {

    private final DataFolder folder;
    private final Optional<Passphrase> passphrase;
    private final Chance chance;
    private final SigningKey server;
    private final DataKey data;

    private ServerKeys(
            DataFolder folder, Optional<Passphrase> passphrase, Chance chance, SigningKey server, DataKey data) {
        this.folder = folder;
        this.passphrase = passphrase;
        this.chance = chance;
        this.server = server;
        this.data = data;
    }

    /// Reads the keys that lie open in the folder, or makes them.
    public static Outcome<ServerKeys> plain(DataFolder folder, Chance chance) {
        return of(folder, Optional.empty(), chance);
    }

    /// Reads the keys that are sealed with a passphrase, or makes them; open ones are sealed. The passphrase stays the
    /// caller's to close, after this.
    public static Outcome<ServerKeys> sealed(DataFolder folder, Passphrase passphrase, Chance chance) {
        return of(folder, Optional.of(passphrase), chance);
    }

    private static Outcome<ServerKeys> of(DataFolder folder, Optional<Passphrase> passphrase, Chance chance) {
        return file(folder.key("server"), passphrase)
                .signingKey(chance)
                .then(server -> file(folder.key("data"), passphrase)
                        .dataKey(chance)
                        .map(data -> new ServerKeys(folder, passphrase, chance, server, data)));
    }

    /// The key by which the server is known on the network, and with which it signs its own records.
    public SigningKey server() {
        return server;
    }

    /// The key of the encrypted stores.
    public DataKey data() {
        return data;
    }

    /// The key that signs the checkpoints of a chain; made when it is asked for first.
    ///
    /// @param chain the stem of the chain's file
    Outcome<SigningKey> log(String chain) {
        return file(folder.key("log." + chain), passphrase).signingKey(chance);
    }

    /// `file` when the rights of the files alone protect the keys, `passphrase` when they are sealed as well.
    public String protection() {
        return passphrase.isPresent() ? "passphrase" : "file";
    }

    @Override
    public void close() {
        server.close();
        data.close();
    }

    private static KeyFile file(Path path, Optional<Passphrase> passphrase) {
        return passphrase.map(phrase -> KeyFile.sealed(path, phrase)).orElseGet(() -> KeyFile.plain(path));
    }
}
