package org.psephos.crypto;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 public key. Known everywhere by its fingerprint: SHA-256 of its SubjectPublicKeyInfo (RFC 8410).
public final class PublicKey {

    /// The length of the raw key.
    public static final int SIZE_BYTES = 32;

    private static final byte[] SPKI_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final byte[] raw;
    private final Ed25519.PublicPoint point;
    private final Digest fingerprint;

    private PublicKey(byte[] raw, Ed25519.PublicPoint point) {
        this.raw = raw;
        this.point = point;
        this.fingerprint = Hashing.sha256(SPKI_PREFIX, raw);
    }

    /// @param raw 32 bytes, copied
    /// @throws IllegalArgumentException when these are no valid point, or one of small order
    public static PublicKey of(byte[] raw) {
        Ed25519.PublicPoint point = raw.length == SIZE_BYTES ? Ed25519.validatePublicKeyFullExport(raw, 0) : null;
        if (point == null) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        return new PublicKey(raw.clone(), point);
    }

    /// Reads a SubjectPublicKeyInfo in DER.
    ///
    /// @throws IllegalArgumentException when it holds no Ed25519 key
    public static PublicKey ofSpki(byte[] spki) {
        if (spki.length != SPKI_PREFIX.length + SIZE_BYTES
                || !Arrays.equals(spki, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            throw new IllegalArgumentException("not an Ed25519 SubjectPublicKeyInfo");
        }
        return of(Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length));
    }

    /// A copy of the raw 32 bytes.
    public byte[] raw() {
        return raw.clone();
    }

    /// The SubjectPublicKeyInfo in DER, 44 bytes.
    public byte[] spki() {
        byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + SIZE_BYTES);
        System.arraycopy(raw, 0, spki, SPKI_PREFIX.length, SIZE_BYTES);
        return spki;
    }

    /// SHA-256 of [#spki()].
    public Digest fingerprint() {
        return fingerprint;
    }

    /// Whether `signature` is this key's over `message`. The key was decoded once, when this was made.
    public boolean verifies(byte[] message, Signature signature) {
        return Ed25519.verify(signature.bytes(), 0, point, message, 0, message.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && fingerprint.equals(that.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return fingerprint.hex();
    }
}
