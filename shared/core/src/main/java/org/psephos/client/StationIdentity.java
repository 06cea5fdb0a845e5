package org.psephos.client;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.StationId;
import org.psephos.crypto.DataKey;
import org.psephos.crypto.Digest;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.PrivateFile;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.store.SealedStore;

/// What an installed app keeps about itself in `<data>/station/<app>`: its key, its id, the server that it trusts, its
/// sealed stores. Open once at a time, on this machine as in this program.
public final class StationIdentity implements AutoCloseable {

    private static final String FILE = "station.json";

    /// Folders open in this process. POSIX drops a process's lock on a file when any of its channels on that file is
    /// closed; hence this process never opens the lock file of a folder that it has open already.
    private static final Set<Path> OPEN = new HashSet<>();

    private final Path folder;
    private final StationId station;
    private final SigningKey key;
    private final DataKey dataKey;
    private final Held held;
    private volatile Optional<KnownServer> server;

    private StationIdentity(
            Path folder, StationId station, Optional<KnownServer> server, SigningKey key, DataKey dataKey, Held held) {
        this.folder = folder;
        this.station = station;
        this.server = server;
        this.key = key;
        this.dataKey = dataKey;
        this.held = held;
    }

    /// A folder that this process holds.
    private record Held(Path real, FileChannel lockFile) implements AutoCloseable {

        /// Takes the folder; nothing while this program or another one has it.
        static Optional<Held> take(Path folder) throws IOException {
            Path real = folder.toRealPath();
            synchronized (OPEN) {
                if (OPEN.contains(real)) {
                    return Optional.empty();
                }
                FileChannel lockFile = FileChannel.open(
                        real.resolve("station.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (lock(lockFile) == null) {
                    lockFile.close();
                    return Optional.empty();
                }
                OPEN.add(real);
                return Optional.of(new Held(real, lockFile));
            }
        }

        /// Gives the folder back; a second time does nothing.
        @Override
        public void close() throws IOException {
            synchronized (OPEN) {
                if (lockFile.isOpen()) {
                    OPEN.remove(real);
                    lockFile.close();
                }
            }
        }
    }

    /// The server that this station trusts.
    ///
    /// @param address where it listens
    /// @param fingerprint of its key
    public record KnownServer(ServerAddress address, Digest fingerprint) {}

    /// Opens the station's folder; makes key and id at the first start.
    ///
    /// `STATION-IN-USE` while it is open, in another program or in this one; `WALLET-WRONG` or `WALLET-FILE` for
    /// its key files.
    ///
    /// @param data the data folder
    /// @param app the app's name, a word of a-z and -
    public static Outcome<StationIdentity> open(Path data, String app, Chance chance, IdSource ids) {
        if (!app.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("an app's name is a word of a-z and -");
        }
        Path folder = data.resolve("station").resolve(app);
        try {
            PrivateFile.makeFolder(folder);
            Optional<Held> taken = Held.take(folder);
            if (taken.isEmpty()) {
                return Outcome.refused(Problem.of(ErrorCode.STATION_IN_USE));
            }
            Held held = taken.get();
            Outcome<StationIdentity> opened = KeyFile.plain(folder.resolve("station.key"))
                    .signingKey(chance)
                    .then(key -> KeyFile.plain(folder.resolve("data.key"))
                            .dataKey(chance)
                            .then(dataKey -> read(folder, key, dataKey, held, ids)));
            if (!opened.isDone()) {
                held.close();
            }
            return opened;
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    /// The station's id.
    public StationId station() {
        return station;
    }

    /// The key by which servers know the station.
    public TlsIdentity tls() {
        return TlsIdentity.of(key);
    }

    /// The key with which the station signs what stations make.
    public SigningKey key() {
        return key;
    }

    /// The server that this station trusts, once it has joined one.
    public Optional<KnownServer> server() {
        return server;
    }

    /// Trusts a server from now on, also after a restart.
    public Outcome<KnownServer> remember(KnownServer known) {
        try {
            write(folder, station, Optional.of(known));
            server = Optional.of(known);
            return Outcome.done(known);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    /// A plain file in the station's folder, for what is no secret: which camera, how a screen was fitted.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Opens a sealed store of the station, such as `outbox`; the caller closes it.
    public Outcome<SealedStore> store(String name) {
        return SealedStore.open(folder.resolve(name + ".db"), dataKey.derive("psephos/station/" + name + "/v1"));
    }

    @Override
    public void close() throws IOException {
        key.close();
        dataKey.close();
        held.close();
    }

    private static Outcome<StationIdentity> read(
            Path folder, SigningKey key, DataKey dataKey, Held held, IdSource ids) {
        try {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                write(folder, new StationId(ids.next()), Optional.empty());
            }
            Json.Obj json = CanonicalJson.parseObject(Files.readAllBytes(file));
            StationId station = StationId.of(json.text("station"));
            Optional<KnownServer> known = json.get("server").isPresent()
                    ? ServerAddress.parse(json.text("server"))
                            .map(address -> new KnownServer(address, Digest.ofHex(json.text("fingerprint"))))
                    : Optional.empty();
            return Outcome.done(new StationIdentity(folder, station, known, key, dataKey, held));
        } catch (JsonException | IllegalArgumentException | IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    private static void write(Path folder, StationId station, Optional<KnownServer> server) throws IOException {
        Json.Obj json = Json.Obj.EMPTY.with("station", station.toString());
        Json.Obj whole = server.map(known -> json.with("server", known.address().toString())
                        .with("fingerprint", known.fingerprint().hex()))
                .orElse(json);
        PrivateFile.replace(folder.resolve(FILE), CanonicalJson.write(whole));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
