package org.psephos.voterentry.service.desk;

import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.SlipCode;

/// The voting slip of an open election: whom it is for and a one-time code. It lives from check-in until it is handed
/// out, in memory only; the record holds its commitment. Prints as `***`.
public final class Slip {

    private final ElectionId election;
    private final VoterId voter;
    private final Digest commitment;
    private Optional<SlipCode> code;

    private Slip(ElectionId election, VoterId voter, SlipCode code) {
        this.election = election;
        this.voter = voter;
        this.code = Optional.of(code);
        this.commitment = code.commitment(election, voter);
    }

    /// A new slip with a code that nobody has seen.
    public static Slip draw(ElectionId election, VoterId voter, Chance chance) {
        return new Slip(election, voter, SlipCode.draw(chance));
    }

    /// The text of its QR code; empty once it is forgotten.
    public synchronized String qrText() {
        return code.map(known -> "psephos:slip:" + election + ":" + voter + ":" + known.base64url())
                .orElse("");
    }

    /// What the record says of it (`docs/record-format.md`, slips).
    public Digest commitment() {
        return commitment;
    }

    /// Drops the code: the slip is out of hand.
    public synchronized void forget() {
        code = Optional.empty();
    }

    @Override
    public String toString() {
        return "Slip[***]";
    }
}
