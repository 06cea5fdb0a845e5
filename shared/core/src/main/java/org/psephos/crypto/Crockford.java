package org.psephos.crypto;

import java.util.Locale;
import java.util.Optional;

/// Crockford's base 32: signs that are read aloud and typed without mistakes (no I, L, O, U).
public final class Crockford {

    /// The signs, by value.
    public static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// How many signs of a fingerprint people see.
    public static final int SHORT_FORM_SIGNS = 7;

    private Crockford() {}

    /// The first `signs` signs of the bytes, five bits each, most significant first.
    ///
    /// @param offsetBits how many bits to leave out at the front
    public static String encode(byte[] bytes, int offsetBits, int signs) {
        StringBuilder out = new StringBuilder(signs);
        for (int i = 0; i < signs; i++) {
            out.append(SIGNS.charAt(bits(bytes, offsetBits + 5 * i, 5)));
        }
        return out.toString();
    }

    /// The form of a fingerprint that people compare: its first 7 signs, 35 bits.
    public static String shortForm(Digest digest) {
        return encode(digest.bytes(), 0, SHORT_FORM_SIGNS);
    }

    /// The signs as they are meant: upper case, O as 0, I and L as 1, without blanks and hyphens; nothing when a sign
    /// is none of ours.
    public static Optional<String> normalise(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char sign =
                    switch (c) {
                        case 'O' -> '0';
                        case 'I', 'L' -> '1';
                        default -> c;
                    };
            if (SIGNS.indexOf(sign) >= 0) {
                out.append(sign);
            } else if (sign != '-' && !Character.isWhitespace(sign) && sign != '\u00a0') {
                return Optional.empty();
            }
        }
        return Optional.of(out.toString());
    }

    /// The number that `count` bits (at most 31) from `offset` make.
    static int bits(byte[] bytes, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
        }
        return value;
    }
}
