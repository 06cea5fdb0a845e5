package org.psephos.wire;

import java.util.Arrays;

/// Raw bytes that travel beside a message, without being written as text. Value equality; prints its size only.
public final class Block {

    private final byte[] bytes;

    private Block(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes copied
    public static Block of(byte[] bytes) {
        return new Block(bytes.clone());
    }

    static Block own(byte[] bytes) {
        return new Block(bytes);
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many there are.
    public int sizeBytes() {
        return bytes.length;
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block that && Arrays.equals(bytes, that.bytes);
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
