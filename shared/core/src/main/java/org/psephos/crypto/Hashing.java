package org.psephos.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4) over one or more parts.
public final class Hashing {

    private Hashing() {}

    /// The digest of the parts one after another.
    public static Digest sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Digest.of(digest.digest());
    }

    /// The digest of a label (ASCII, usually ending in a newline) followed by the parts.
    public static Digest labelled(String label, byte[]... parts) {
        MessageDigest digest = newSha256();
        digest.update(label.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Digest.of(digest.digest());
    }

    /// A fresh SHA-256 for loops that must not allocate.
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
