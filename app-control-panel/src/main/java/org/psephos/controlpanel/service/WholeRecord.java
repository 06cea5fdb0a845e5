package org.psephos.controlpanel.service;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.Origin;

/// One record of a chain, as an operator's screen shows it.
///
/// @param origin the chain
/// @param seq its place in the chain, from 0
/// @param id its UUID
/// @param kind as it stands in the chain
/// @param time when it was made
/// @param zone of the election, else of this machine
/// @param signer fingerprint of the key that signed it; only record 0 of a chain has none
/// @param sum its digest; of a ballot this is the whole tracking code
/// @param leaf its leaf in the chain's tree
/// @param sizeBytes of the whole entry
/// @param committed whether it commits to something that stands outside the chain
/// @param body what of the content is shown
public record WholeRecord(
        Origin origin,
        long seq,
        RecordId id,
        String kind,
        Instant time,
        ZoneId zone,
        Optional<Digest> signer,
        Digest sum,
        Digest leaf,
        int sizeBytes,
        boolean committed,
        Json.Obj body) {

    static WholeRecord of(Entry entry, ZoneId zone) {
        String kind = entry.content().kindText();
        return new WholeRecord(
                entry.content().origin(),
                entry.seq(),
                entry.content().id(),
                kind,
                entry.content().time(),
                zone,
                entry.record().by(),
                entry.record().sum(),
                entry.leaf(),
                entry.sizeBytes(),
                entry.content().priv().isPresent(),
                ShownBody.of(kind, entry.content().body()));
    }

    /// The election whose chain it stands in; none in the chains of the site.
    public Optional<ElectionId> election() {
        return origin.election();
    }

    /// Whether it is a ballot, whose digest is a tracking code.
    public boolean isBallot() {
        return ShownBody.keepsBack(kind);
    }
}
