package org.psephos.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// A passphrase that a person typed. Holds its signs until closed, then zeroes them. Prints as `***`.
///
/// The signs are brought to Unicode NFC, so that the same keys pressed on two systems make the same passphrase.
public final class Passphrase implements AutoCloseable {

    private final char[] signs;
    private boolean open = true;

    private Passphrase(char[] signs) {
        this.signs = signs;
    }

    /// Takes the signs over: copies them and zeroes `typed`.
    public static Passphrase take(char[] typed) {
        CharBuffer view = CharBuffer.wrap(typed);
        char[] own = Normalizer.isNormalized(view, Normalizer.Form.NFC)
                ? typed.clone()
                : Normalizer.normalize(view, Normalizer.Form.NFC).toCharArray();
        Arrays.fill(typed, '\0');
        return new Passphrase(own);
    }

    /// How many signs it has; characters beyond the basic plane count once.
    public synchronized int length() {
        return Character.codePointCount(signs, 0, signs.length);
    }

    /// A copy of the signs, for a measure of strength; the caller zeroes it.
    synchronized char[] signs() {
        check();
        return signs.clone();
    }

    /// The signs as UTF-8; the caller zeroes the array.
    synchronized byte[] utf8() {
        check();
        byte[] wide = new byte[3 * signs.length];
        ByteBuffer buffer = ByteBuffer.wrap(wide);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(signs), buffer, true);
        byte[] bytes = Arrays.copyOf(wide, buffer.position());
        Arrays.fill(wide, (byte) 0);
        return bytes;
    }

    @Override
    public synchronized void close() {
        open = false;
        Arrays.fill(signs, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }

    private void check() {
        if (!open) {
            throw new IllegalStateException("the passphrase is closed");
        }
    }
}
