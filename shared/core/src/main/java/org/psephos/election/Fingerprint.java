package org.psephos.election;

import org.psephos.crypto.Digest;

/// SHA-256 of a definition's canonical form: the identity of a ballot (`ballot` in a vote).
///
/// @param digest the whole value
public record Fingerprint(Digest digest) implements Comparable<Fingerprint> {

    /// How many signs people compare by eye.
    public static final int SHORT_SIGNS = 7;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// @param hex 64 hexadecimal digits in lower case
    /// @throws IllegalArgumentException when the text is another
    public static Fingerprint ofHex(String hex) {
        return new Fingerprint(Digest.ofHex(hex));
    }

    /// 64 hexadecimal digits in lower case.
    public String hex() {
        return digest.hex();
    }

    /// The first seven signs in Crockford's base 32, as every footer shows them.
    public String shortForm() {
        byte[] bytes = digest.bytes();
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | (bytes[i] & 0xff);
        }
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < SHORT_SIGNS; i++) {
            signs.append(CROCKFORD.charAt((int) (bits >> (35 - 5 * i)) & 31));
        }
        return signs.toString();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return digest.compareTo(other.digest);
    }

    @Override
    public String toString() {
        return hex();
    }
}
