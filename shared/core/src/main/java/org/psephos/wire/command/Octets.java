package org.psephos.wire.command;

import java.util.Arrays;
import java.util.Base64;

/// Bytes inside a message: immutable, with value equality, written as base64.
public final class Octets {

    /// No bytes; also what a missing member means.
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes copied
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /// @param base64 standard base64 with padding
    /// @throws IllegalArgumentException when it is not
    public static Octets ofBase64(String base64) {
        return new Octets(Base64.getDecoder().decode(base64));
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Standard base64 with padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// How many there are.
    public int sizeBytes() {
        return bytes.length;
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
