package org.psephos.crypto;

import java.security.DigestException;
import java.security.MessageDigest;

/// A reusable SHA-256 (FIPS 180-4) for loops that must not allocate. Used by one thread at a time.
public final class Sha256 {

    private final MessageDigest digest = Hashing.newSha256();

    /// Takes one byte.
    public Sha256 update(byte one) {
        digest.update(one);
        return this;
    }

    /// Takes all of `bytes`.
    public Sha256 update(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /// Takes `length` bytes from `offset`.
    public Sha256 update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    /// Writes the 32 bytes at `offset` of `out` and starts anew.
    public void finish(byte[] out, int offset) {
        try {
            digest.digest(out, offset, Digest.SIZE_BYTES);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a digest", e);
        }
    }

    /// The 32 bytes; starts anew.
    public byte[] finish() {
        return digest.digest();
    }

    /// The value; starts anew.
    public Digest finishDigest() {
        return Digest.of(digest.digest());
    }
}
