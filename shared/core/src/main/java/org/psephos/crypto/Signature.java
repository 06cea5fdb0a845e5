package org.psephos.crypto;

import java.util.Arrays;
import java.util.Base64;

/// An Ed25519 signature (RFC 8032): 64 bytes with value equality.
public final class Signature {

    /// The length of every signature.
    public static final int SIZE_BYTES = 64;

    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes 64 bytes, copied
    /// @throws IllegalArgumentException when the length is another
    public static Signature of(byte[] bytes) {
        if (bytes.length != SIZE_BYTES) {
            throw new IllegalArgumentException("a signature has 64 bytes");
        }
        return new Signature(bytes.clone());
    }

    /// @param base64 standard base64 with padding
    /// @throws IllegalArgumentException when the text is another
    public static Signature ofBase64(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        Signature signature = of(bytes);
        if (!signature.base64().equals(base64)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return signature;
    }

    /// A copy of the 64 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Standard base64 with padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
