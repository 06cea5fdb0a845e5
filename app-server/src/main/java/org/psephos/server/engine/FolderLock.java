package org.psephos.server.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.CanonicalJson;
import org.psephos.json.JsonException;

/// The one owner of a data folder: a lock on `server.lock`, whose text says where the owner listens.
///
/// The operating system gives the lock back when its process ends however it ends, so a file without a lock is stale.
/// The locked byte lies beyond the text, so that others can read the text.
public final class FolderLock implements AutoCloseable {

    private static final String FILE = "server.lock";
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /// Folders held by this process. POSIX drops a process's locks on a file when any of its channels on that file is
    /// closed; hence this process never opens the file of a folder that it holds itself.
    private static final Map<Path, FolderLock> HELD = new ConcurrentHashMap<>();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Optional<RunningServer> stale;
    private volatile RunningServer now;

    private FolderLock(Path folder, FileChannel channel, FileLock lock, Optional<RunningServer> stale) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.stale = stale;
        this.now = RunningServer.starting(ProcessHandle.current().pid());
    }

    /// Takes the folder; refused with `SERVER-FOLDER` while another server holds it.
    public static Outcome<FolderLock> take(Path data) throws IOException {
        Path folder = data.toRealPath();
        synchronized (HELD) {
            FolderLock own = HELD.get(folder);
            if (own != null) {
                return held(own.now);
            }
            FileChannel channel = open(folder);
            FileLock lock = tryLock(channel);
            Optional<RunningServer> before = read(channel);
            if (lock == null) {
                channel.close();
                return held(before.orElse(RunningServer.starting(0)));
            }
            FolderLock taken = new FolderLock(folder, channel, lock, before);
            taken.write(taken.now);
            HELD.put(folder, taken);
            return Outcome.done(taken);
        }
    }

    /// The living server that holds the folder, if there is one. A lock that nobody holds is stale and says nothing.
    public static Optional<RunningServer> find(Path data) throws IOException {
        if (!Files.exists(data.resolve(FILE))) {
            return Optional.empty();
        }
        Path folder = data.toRealPath();
        synchronized (HELD) {
            FolderLock own = HELD.get(folder);
            if (own != null) {
                return Optional.of(own.now);
            }
            try (FileChannel channel = open(folder)) {
                FileLock lock = tryLock(channel);
                if (lock != null) {
                    lock.release();
                    return Optional.empty();
                }
                return read(channel);
            }
        }
    }

    /// Says where the owner listens.
    public void announce(RunningServer server) throws IOException {
        write(server);
        now = server;
    }

    /// What a server that is gone had written, if the lock was stale.
    public Optional<RunningServer> stale() {
        return stale;
    }

    /// Gives the folder back. What cannot be given back in order is given back when the process ends.
    @Override
    public void close() {
        synchronized (HELD) {
            if (HELD.remove(folder, this)) {
                try (channel) {
                    channel.truncate(0);
                    lock.release();
                } catch (IOException e) {
                    now = RunningServer.starting(0);
                }
            }
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Optional<RunningServer> read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), 4_096));
        channel.read(buffer, 0);
        try {
            return Optional.of(RunningServer.of(
                    CanonicalJson.parseObject(java.util.Arrays.copyOf(buffer.array(), buffer.position()))));
        } catch (JsonException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void write(RunningServer server) throws IOException {
        byte[] text = CanonicalJson.write(server.json());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.force(true);
    }

    private static Outcome<FolderLock> held(RunningServer server) {
        return Outcome.refused(Problem.of(ErrorCode.SERVER_FOLDER, "pid", server.pid())
                .with("address", server.host() + ":" + server.port()));
    }
}
