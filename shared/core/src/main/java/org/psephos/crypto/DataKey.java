package org.psephos.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.psephos.common.Chance;

/// A secret key for data at rest: seals values so that they can be read and changed by nobody without it.
///
/// Sealed form: 12 random bytes, then ChaCha20-Poly1305 (RFC 8439). Thread-safe. Prints as `***`; zeroed when closed.
public final class DataKey implements AutoCloseable {

    /// How much longer a sealed value is than the plain one.
    public static final int OVERHEAD_BYTES = Aead.NONCE_BYTES + Aead.TAG_BYTES;

    private final byte[] key;
    private final Chance chance;
    private volatile boolean open = true;

    private DataKey(byte[] key, Chance chance) {
        this.key = key;
        this.chance = chance;
    }

    /// A new key.
    ///
    /// @param chance where the key and the nonces come from
    public static DataKey generate(Chance chance) {
        return new DataKey(chance.bytes(Aead.KEY_BYTES), chance);
    }

    /// @param key 32 bytes, copied
    static DataKey of(byte[] key, Chance chance) {
        if (key.length != Aead.KEY_BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        return new DataKey(key.clone(), chance);
    }

    /// A key for another purpose that tells nothing about this one (HKDF-SHA-256, RFC 5869).
    ///
    /// @param purpose what it is for, `psephos/outbox/v1`
    public DataKey derive(String purpose) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        byte[] derived = new byte[Aead.KEY_BYTES];
        synchronized (key) {
            check();
            generator.init(new HKDFParameters(key, null, purpose.getBytes(StandardCharsets.UTF_8)));
            generator.generateBytes(derived, 0, derived.length);
        }
        return new DataKey(derived, chance);
    }

    /// A keyed digest of `data`, for looking things up by a name that must not stand in the file.
    public Digest blind(String label, byte[] data) {
        synchronized (key) {
            check();
            HMac mac = new HMac(new SHA256Digest());
            mac.init(new KeyParameter(key));
            byte[] prefix = label.getBytes(StandardCharsets.UTF_8);
            mac.update(prefix, 0, prefix.length);
            mac.update((byte) '\n');
            mac.update(data, 0, data.length);
            byte[] out = new byte[Digest.SIZE_BYTES];
            mac.doFinal(out, 0);
            return Digest.of(out);
        }
    }

    /// Seals `plain`.
    ///
    /// @param bound data that is not hidden but must be the same when opened, such as the name it is stored under
    public byte[] seal(byte[] bound, byte[] plain) {
        byte[] nonce = chance.bytes(Aead.NONCE_BYTES);
        byte[] box;
        synchronized (key) {
            check();
            box = Aead.seal(key, nonce, bound, plain);
        }
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + box.length);
        System.arraycopy(box, 0, sealed, nonce.length, box.length);
        return sealed;
    }

    /// The plain bytes, or nothing when the value was changed, moved to another name or sealed with another key.
    public Optional<byte[]> open(byte[] bound, byte[] sealed) {
        if (sealed.length < OVERHEAD_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, Aead.NONCE_BYTES);
        byte[] box = Arrays.copyOfRange(sealed, Aead.NONCE_BYTES, sealed.length);
        synchronized (key) {
            check();
            return Aead.open(key, nonce, bound, box);
        }
    }

    /// A copy of the key, for writing it into a key file; the caller zeroes it.
    byte[] bytes() {
        synchronized (key) {
            check();
            return key.clone();
        }
    }

    @Override
    public void close() {
        synchronized (key) {
            open = false;
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "***";
    }

    private void check() {
        if (!open) {
            throw new IllegalStateException("the key is closed");
        }
    }
}
