package org.psephos.record;

import org.psephos.common.Chance;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

/// A commitment to private data (`docs/record-format.md` section 5): the salt that hides it and the value that stands
/// in the record. The salt and the object stay in an encrypted store and may be erased; the chain stays valid.
///
/// @param priv the value of the record's member `priv`
/// @param salt 32 random bytes as hex; needed because names are guessable
public record Commitment(Digest priv, Digest salt) {

    private static final String LABEL = "psephos/priv/v1\n";

    /// Commits to `personal` with a fresh salt.
    public static Commitment to(Json.Obj personal, Chance chance) {
        return to(personal, Digest.of(chance.bytes(Digest.SIZE_BYTES)));
    }

    /// Commits to `personal` with a known salt.
    public static Commitment to(Json.Obj personal, Digest salt) {
        return new Commitment(Hashing.labelled(LABEL, salt.bytes(), CanonicalJson.write(personal)), salt);
    }

    /// Whether this is the commitment to `personal`.
    public boolean opens(Json.Obj personal) {
        return to(personal, salt).priv.equals(priv);
    }

    @Override
    public String toString() {
        return "Commitment[" + priv + ", salt ***]";
    }
}
