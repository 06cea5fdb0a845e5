package org.psephos.voterentry.service.desk;

import java.util.Arrays;
import java.util.Base64;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;

/// The voting slip of an open election: whom it is for and a one-time code. It lives from check-in until it is handed
/// out, in memory only; the record holds its commitment. Prints as `***`.
public final class Slip {

    private static final String LABEL = "psephos/slip/v1\n";
    private static final int CODE_BYTES = 16;

    private final ElectionId election;
    private final VoterId voter;
    private final byte[] code;

    private Slip(ElectionId election, VoterId voter, byte[] code) {
        this.election = election;
        this.voter = voter;
        this.code = code;
    }

    /// A new slip with a code that nobody has seen.
    public static Slip draw(ElectionId election, VoterId voter, Chance chance) {
        return new Slip(election, voter, chance.bytes(CODE_BYTES));
    }

    /// The text of its QR code.
    public String qrText() {
        return "psephos:slip:" + election + ":" + voter + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /// What the record says of it (`docs/record-format.md`, `voter.checkin`).
    public Digest commitment() {
        byte[] text = (election + "\n" + voter + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Hashing.labelled(LABEL, text, code);
    }

    /// Overwrites the code; after this the slip is worth nothing.
    public void forget() {
        Arrays.fill(code, (byte) 0);
    }

    @Override
    public String toString() {
        return "Slip[***]";
    }
}
