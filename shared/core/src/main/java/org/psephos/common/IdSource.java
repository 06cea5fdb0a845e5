package org.psephos.common;

import java.util.UUID;

/// Where new ids come from; injected, so that tests and simulations repeat exactly.
@FunctionalInterface
public interface IdSource {

    /// A new random UUID (version 4, RFC 9562 section 5.4).
    UUID next();

    /// Ids drawn from `chance`.
    static IdSource from(Chance chance) {
        return () -> {
            byte[] bytes = chance.bytes(16);
            bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
            bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        };
    }
}
