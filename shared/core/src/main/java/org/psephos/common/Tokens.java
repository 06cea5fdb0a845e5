package org.psephos.common;

import java.util.regex.Pattern;

/// The shape of the short ids inside an election.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Tokens() {}

    static void check(String text) {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("an id has 1 to 40 signs of a-z, 0-9 and -");
        }
    }
}
