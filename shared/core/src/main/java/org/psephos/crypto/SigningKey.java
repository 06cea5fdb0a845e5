package org.psephos.crypto;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.psephos.common.Chance;

/// An Ed25519 private key (RFC 8032). Holds its 32-byte seed until closed, then zeroes it. Prints as `***`.
public final class SigningKey implements AutoCloseable {

    /// The length of the seed.
    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final PublicKey publicKey;
    private volatile boolean open = true;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        byte[] raw = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, raw, 0);
        this.publicKey = PublicKey.of(raw);
    }

    /// A new key.
    public static SigningKey generate(Chance chance) {
        return new SigningKey(chance.bytes(SEED_BYTES));
    }

    /// @param seed 32 bytes, copied
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        return new SigningKey(seed.clone());
    }

    /// The key that checks this one's signatures.
    public PublicKey publicKey() {
        return publicKey;
    }

    /// The signature over `message`.
    ///
    /// @throws IllegalStateException after [#close()]
    public Signature sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        synchronized (seed) {
            if (!open) {
                throw new IllegalStateException("the key is closed");
            }
            Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        }
        return Signature.of(signature);
    }

    /// A copy of the seed, for writing it into a wallet; the caller zeroes it.
    byte[] seed() {
        synchronized (seed) {
            if (!open) {
                throw new IllegalStateException("the key is closed");
            }
            return seed.clone();
        }
    }

    @Override
    public void close() {
        synchronized (seed) {
            open = false;
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
