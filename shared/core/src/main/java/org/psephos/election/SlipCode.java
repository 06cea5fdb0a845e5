package org.psephos.election;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;

/// The one-time code of a voting slip of an open election: 16 random bytes. Whoever holds it may cast. Prints as
/// `***`.
public final class SlipCode {

    /// The length of every code.
    public static final int SIZE_BYTES = 16;

    private static final String LABEL = "psephos/slip/v1\n";

    private final byte[] bytes;

    private SlipCode(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A new code.
    ///
    /// @param chance a secure generator
    public static SlipCode draw(Chance chance) {
        return new SlipCode(chance.bytes(SIZE_BYTES));
    }

    /// @param base64url 22 signs without padding
    /// @throws IllegalArgumentException when the text is no code in its one spelling
    public static SlipCode of(String base64url) {
        SlipCode code = new SlipCode(Base64.getUrlDecoder().decode(base64url));
        if (code.bytes.length != SIZE_BYTES || !code.base64url().equals(base64url)) {
            throw new IllegalArgumentException("not a slip code");
        }
        return code;
    }

    /// The code as it stands in a vote and on the slip.
    public String base64url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The commitment that the check-in puts into the chain: SHA-256 of the label `psephos/slip/v1`, the election,
    /// the voter, each followed by a newline, and the code (`docs/election.md` section 3).
    public Digest commitment(ElectionId election, VoterId voter) {
        return Hashing.labelled(LABEL + election + "\n" + voter + "\n", bytes);
    }

    /// The first eight hexadecimal digits of a commitment, which is how a desk names a slip.
    public static String shortForm(Digest commitment) {
        return HexFormat.of().formatHex(commitment.bytes(), 0, 4);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlipCode that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}
