package org.psephos.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Sha256;

/// The work of an entry (`docs/record-format.md` section 4.2): SHA-256 over the label, `prev`, `sum`, `seq` and `nonce`
/// begins with enough zero bits, and the nonce is the smallest for which it does. It makes a record a pure function of
/// content and place; it is not what protects the chain. Used by one thread at a time.
public final class Work {

    /// The most that a chain may ask for.
    public static final int BITS_MAX = 32;

    private static final byte[] LABEL = "psephos/pow/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SEQ_AT = LABEL.length + 2 * Digest.SIZE_BYTES;
    private static final int NONCE_AT = SEQ_AT + Long.BYTES;

    private final byte[] message = new byte[NONCE_AT + Long.BYTES];
    private final ByteBuffer numbers = ByteBuffer.wrap(message);
    private final byte[] hash = new byte[Digest.SIZE_BYTES];
    private final Sha256 sha = new Sha256();

    /// A searcher and checker.
    public Work() {
        System.arraycopy(LABEL, 0, message, 0, LABEL.length);
    }

    /// The smallest nonce that shows `bits` leading zero bits.
    public long smallestNonce(Digest prev, Digest sum, long seq, int bits) {
        set(prev, sum, seq);
        long nonce = 0;
        while (zeroBits(nonce) < bits) {
            nonce++;
        }
        return nonce;
    }

    /// Whether `nonce` shows the work. Whether it is the smallest is asked with [#smallestNonce].
    public boolean shows(Digest prev, Digest sum, long seq, long nonce, int bits) {
        set(prev, sum, seq);
        return zeroBits(nonce) >= bits;
    }

    /// The hash that must begin with zeros.
    public Digest hash(Digest prev, Digest sum, long seq, long nonce) {
        set(prev, sum, seq);
        zeroBits(nonce);
        return Digest.of(hash);
    }

    private void set(Digest prev, Digest sum, long seq) {
        System.arraycopy(prev.bytes(), 0, message, LABEL.length, Digest.SIZE_BYTES);
        System.arraycopy(sum.bytes(), 0, message, LABEL.length + Digest.SIZE_BYTES, Digest.SIZE_BYTES);
        numbers.putLong(SEQ_AT, seq);
    }

    private int zeroBits(long nonce) {
        numbers.putLong(NONCE_AT, nonce);
        sha.update(message).finish(hash, 0);
        int bits = 0;
        for (byte b : hash) {
            if (b != 0) {
                return bits + Integer.numberOfLeadingZeros(b & 0xff) - 24;
            }
            bits += 8;
        }
        return bits;
    }
}
