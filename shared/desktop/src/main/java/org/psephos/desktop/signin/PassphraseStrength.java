package org.psephos.desktop.signin;

import java.util.List;
import java.util.Locale;

/// How good a chosen passphrase is, and why. Length counts; tricks with signs do not.
///
/// @param level how good
/// @param reason key of the sentence that says why, below `signin.strength.`
public record PassphraseStrength(Level level, String reason) {

    /// The least number of signs.
    public static final int LEAST = 12;

    private static final int GOOD = 20;
    private static final int DIFFERENT_MIN = 6;
    private static final int WORDS_GOOD = 4;
    private static final List<String> COMMON =
            List.of("password", "passphrase", "123456", "qwerty", "psephos", "election", "letmein", "administrator");

    /// How good it is.
    public enum Level {
        /// Nothing is typed yet.
        NONE,
        /// It is refused.
        REFUSED,
        /// It is taken, and could be better.
        FAIR,
        /// It is good.
        GOOD
    }

    /// Judges `passphrase` of the person `login`.
    public static PassphraseStrength of(String passphrase, String login) {
        if (passphrase.isEmpty()) {
            return new PassphraseStrength(Level.NONE, "none");
        }
        int length = passphrase.codePointCount(0, passphrase.length());
        String lower = passphrase.toLowerCase(Locale.ROOT);
        if (length < LEAST) {
            return new PassphraseStrength(Level.REFUSED, "short");
        }
        if (!login.isBlank() && lower.contains(login.toLowerCase(Locale.ROOT))) {
            return new PassphraseStrength(Level.REFUSED, "name");
        }
        if (lower.codePoints().distinct().count() < DIFFERENT_MIN) {
            return new PassphraseStrength(Level.REFUSED, "repeats");
        }
        if (COMMON.stream().anyMatch(word -> lower.contains(word) && lower.length() < word.length() + LEAST)) {
            return new PassphraseStrength(Level.REFUSED, "common");
        }
        boolean words = passphrase.strip().split("\\s+").length >= WORDS_GOOD;
        return length >= GOOD || words
                ? new PassphraseStrength(Level.GOOD, "good")
                : new PassphraseStrength(Level.FAIR, "fair");
    }

    /// Whether it may be used.
    public boolean accepted() {
        return level == Level.FAIR || level == Level.GOOD;
    }
}
