package org.psephos.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only this account may read (0600 in a 0700 folder), written by temp, fill, sync, rename.
///
/// When a method returns, the bytes are on stable storage; a crash in between leaves the old state.
public final class PrivateFile {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /// Makes the folder, readable by this account only, and its parents; tightens an existing one.
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, posix(folder) ? attributes(FOLDER) : new FileAttribute<?>[0]);
        }
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /// Writes a file, in place of an existing one.
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path temp = fill(file, bytes);
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file);
    }

    /// Writes a new file.
    ///
    /// @throws FileAlreadyExistsException when there is one of this name; it is left as it was
    public static void create(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.getFileName().toString());
        }
        Path temp = fill(file, bytes);
        try {
            Files.createLink(file, temp);
        } finally {
            Files.deleteIfExists(temp);
        }
        syncFolder(file);
    }

    private static Path fill(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        makeFolder(folder);
        Path temp = Files.createTempFile(
                folder, ".new-", ".tmp", posix(folder) ? attributes(FILE) : new FileAttribute<?>[0]);
        try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        return temp;
    }

    /// Makes the name of a file in its folder durable; a file that was renamed may else come back under the old one.
    public static void syncFolder(Path file) throws IOException {
        if (posix(file)) {
            try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return folder;
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
