package org.psephos.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value: 32 bytes with value equality; compared in constant time.
public final class Digest implements Comparable<Digest> {

    /// The length of every digest.
    public static final int SIZE_BYTES = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes 32 bytes, copied
    /// @throws IllegalArgumentException when the length is another
    public static Digest of(byte[] bytes) {
        if (bytes.length != SIZE_BYTES) {
            throw new IllegalArgumentException("a digest has 32 bytes");
        }
        return new Digest(bytes.clone());
    }

    /// @param hex 64 hexadecimal digits in lower case
    /// @throws IllegalArgumentException when the text is another
    public static Digest ofHex(String hex) {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("a digest is written as 64 hexadecimal digits in lower case");
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// 64 hexadecimal digits in lower case.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
