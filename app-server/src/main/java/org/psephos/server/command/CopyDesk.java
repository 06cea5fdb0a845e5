package org.psephos.server.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.CopyCommand;

/// What the replicas of this server said last about themselves; forgotten when the server ends. Thread-safe.
final class CopyDesk {

    private final Map<Digest, Told> told = new ConcurrentHashMap<>();

    /// What one replica said.
    ///
    /// @param at when
    /// @param chains how far it is
    record Told(Instant at, List<CopyCommand.Held> chains) {

        static final Told NOTHING = new Told(Instant.EPOCH, List.of());
    }

    void take(Digest key, Told words) {
        told.put(key, words);
    }

    Told of(Digest key) {
        return told.getOrDefault(key, Told.NOTHING);
    }
}
