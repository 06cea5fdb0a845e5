package org.psephos.server.replication;

import java.util.Optional;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerTarget;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.Secret;

/// Which server is copied: its address, the key it must show, and a one-time token when there is one.
///
/// @param address where the source listens
/// @param fingerprint of the source's key
/// @param token of a join code; an empty one waits for an officer
public record JoinTarget(ServerAddress address, Digest fingerprint, Secret token) {

    /// Reads `host:port#fingerprint`, or the text of a join code.
    public static Optional<JoinTarget> parse(String text) {
        return ServerTarget.parse(text)
                .flatMap(read -> read.fingerprint().map(key -> new JoinTarget(read.address(), key, read.token())));
    }

    @Override
    public String toString() {
        return address + "#" + fingerprint;
    }
}
