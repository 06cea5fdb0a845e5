package org.psephos.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room is left where a chain's file lies; injected, so that a full disk can be tested.
@FunctionalInterface
public interface FreeSpace {

    /// New records are refused when less than this is free.
    long LEAST_BYTES = 256L << 20;
    /// New records are refused when less than this part of the disk is free.
    long LEAST_PART = 20;

    /// Room of a disk.
    ///
    /// @param freeBytes what is left
    /// @param totalBytes the whole
    record Room(long freeBytes, long totalBytes) {

        /// Whether new records may be taken.
        public boolean suffices() {
            return freeBytes >= LEAST_BYTES && freeBytes >= totalBytes / LEAST_PART;
        }
    }

    /// The room at `path` now.
    Room at(Path path);

    /// Asks the operating system.
    static FreeSpace ofDisk() {
        return path -> {
            try {
                FileStore store = Files.getFileStore(path);
                return new Room(store.getUsableSpace(), store.getTotalSpace());
            } catch (IOException e) {
                return new Room(0, 1);
            }
        };
    }

    /// Never full; for tests.
    static FreeSpace endless() {
        return path -> new Room(Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
