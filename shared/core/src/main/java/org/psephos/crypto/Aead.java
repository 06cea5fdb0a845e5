package org.psephos.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Authenticated encryption with ChaCha20-Poly1305 (RFC 8439 section 2.8).
final class Aead {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private Aead() {}

    /// The sealed bytes: as long as `plain` and a tag of 16 bytes.
    ///
    /// @param nonce 12 bytes, never twice under one key
    /// @param bound data that is not hidden but must be the same when opened
    static byte[] seal(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
        ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
        cipher.init(true, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, bound));
        byte[] sealed = new byte[plain.length + TAG_BYTES];
        int done = cipher.processBytes(plain, 0, plain.length, sealed, 0);
        try {
            cipher.doFinal(sealed, done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
        return sealed;
    }

    /// The plain bytes, or nothing when a single bit of key, nonce, bound data or sealed bytes differs.
    static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) {
        if (sealed.length < TAG_BYTES) {
            return Optional.empty();
        }
        ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
        cipher.init(false, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, bound));
        byte[] plain = new byte[sealed.length - TAG_BYTES];
        byte[] work = new byte[sealed.length];
        try {
            int done = cipher.processBytes(sealed, 0, sealed.length, work, 0);
            cipher.doFinal(work, done);
        } catch (InvalidCipherTextException e) {
            Arrays.fill(work, (byte) 0);
            return Optional.empty();
        }
        System.arraycopy(work, 0, plain, 0, plain.length);
        Arrays.fill(work, (byte) 0);
        return Optional.of(plain);
    }
}
