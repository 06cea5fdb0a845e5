package org.psephos.wire;

import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;

/// Which server key a client accepts.
public sealed interface ServerPin {

    /// Whether this is the key.
    default boolean accepts(PublicKey shown) {
        return switch (this) {
            case Known(Digest fingerprint) -> shown.fingerprint().equals(fingerprint);
            case FirstContact() -> true;
        };
    }

    /// The key with this fingerprint and no other.
    ///
    /// @param fingerprint SHA-256 of the server's SubjectPublicKeyInfo
    record Known(Digest fingerprint) implements ServerPin {}

    /// Any key: only for joining, where a person then compares six words.
    record FirstContact() implements ServerPin {}
}
