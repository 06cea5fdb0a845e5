package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;

/// Something that two officials decide, and how far they are.
///
/// @param id the proposal's record
/// @param origin the chain in which it stands
/// @param kind what is to happen
/// @param digest what it is about
/// @param words what the screen said
/// @param target the record that is taken out of force, for the acts that do
/// @param proposed when it was proposed
/// @param signers the persons who signed, the proposer first, each once
/// @param strength how many different persons it needs
/// @param signed when the last counted signature was made
public record Act(
        RecordId id,
        Origin origin,
        ActKind kind,
        Digest digest,
        String words,
        Statement.Target target,
        Stamp proposed,
        List<OperatorId> signers,
        int strength,
        Stamp signed) {

    public Act {
        signers = List.copyOf(signers);
    }

    /// Whether enough different persons have signed.
    public boolean inForce() {
        return signers.size() >= strength;
    }

    /// How many more persons must sign.
    public int missing() {
        return Math.max(0, strength - signers.size());
    }

    /// From when on it holds.
    public Optional<Stamp> since() {
        return inForce() ? Optional.of(signed) : Optional.empty();
    }
}
