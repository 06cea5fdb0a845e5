package org.psephos.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.psephos.common.Chance;

/// A code that is good for one use: for the first administrator and for invitations, `7K4M-2QXD-9T0B-HVCE`.
///
/// 15 random Crockford signs (75 bits) and one that tells typing mistakes. A server keeps its [#digest()] only.
/// Prints as `***`.
public final class OneTimeCode {

    private static final int RANDOM_SIGNS = 15;

    private final String signs;

    private OneTimeCode(String signs) {
        this.signs = signs;
    }

    /// A new code.
    public static OneTimeCode generate(Chance chance) {
        String random = Crockford.encode(chance.bytes(10), 0, RANDOM_SIGNS);
        return new OneTimeCode(random + check(random));
    }

    /// Reads what a person typed; nothing when a sign is missing or its check fails.
    public static Optional<OneTimeCode> parse(String typed) {
        return Crockford.normalise(typed)
                .filter(signs -> signs.length() == RANDOM_SIGNS + 1)
                .filter(signs -> signs.charAt(RANDOM_SIGNS) == check(signs.substring(0, RANDOM_SIGNS)))
                .map(OneTimeCode::new);
    }

    /// The code in groups of four, for the one screen that shows it.
    public String reveal() {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8, 12) + "-"
                + signs.substring(12);
    }

    /// What is kept and compared.
    public Digest digest() {
        return Hashing.labelled("psephos/one-time-code/v1\n", signs.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeCode that && digest().equals(that.digest());
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static char check(String random) {
        Digest digest =
                Hashing.labelled("psephos/one-time-code/check/v1\n", random.getBytes(StandardCharsets.US_ASCII));
        return Crockford.encode(digest.bytes(), 0, 1).charAt(0);
    }
}
