package org.psephos.roll;

/// Digits of every script as ASCII digits.
final class Digits {

    private Digits() {}

    /// The text with every decimal digit in ASCII.
    static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            if (Character.isDigit(point) && digit >= 0) {
                out.append((char) ('0' + digit));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /// Only the digits of a text, in ASCII.
    static String only(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ascii(text).chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
