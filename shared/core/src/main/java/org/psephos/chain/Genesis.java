package org.psephos.chain;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Uuids;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// What record 0 says about its chain (`docs/record-format.md` section 4.3).
///
/// @param origin the chain
/// @param powBits the work of each record
/// @param logKey the key that signs the chain's checkpoints
/// @param site the organisation that runs the server; empty in the oldest test vectors only
/// @param election the election, in chains of one
public record Genesis(
        Origin origin, int powBits, NoteKey logKey, Optional<SiteId> site, Optional<ElectionId> election) {

    /// Record 0 of a new chain of `site`.
    ///
    /// @param id the record's id
    /// @param time now
    /// @param oper who has the chain made: an account, or the server itself
    public static SignedRecord record(
            Origin origin, int powBits, NoteKey logKey, SiteId site, RecordId id, Instant time, OperatorId oper) {
        Json.Obj body = Json.Obj.EMPTY
                .with("pow_bits", powBits)
                .with("log_vkey", logKey.vkey())
                .with("site", site.toString());
        Json.Obj whole = origin.election()
                .map(election -> body.with("election", election.toString()))
                .orElse(body);
        return SignedRecord.unsigned(RecordContent.of(origin, id, time, RecordKind.CHAIN_GENESIS, oper, site, whole));
    }

    /// Reads record 0. Refused with `RECORD-BODY`.
    public static Outcome<Genesis> of(Entry entry) {
        return of(entry.record());
    }

    /// Reads what will be record 0. Refused with `RECORD-BODY`.
    public static Outcome<Genesis> of(SignedRecord record) {
        RecordContent content = record.content();
        Json.Obj body = content.body();
        if (!content.is(RecordKind.CHAIN_GENESIS)) {
            return refused("record 0 is no chain.genesis");
        }
        try {
            long powBits = body.integer("pow_bits");
            if (powBits < 0 || powBits > Work.BITS_MAX) {
                return refused("pow_bits");
            }
            Optional<SiteId> site = body.has("site")
                    ? Optional.of(new SiteId(Uuids.parseCanonical(body.text("site"))))
                    : Optional.empty();
            return NoteKey.parse(body.text("log_vkey"))
                    .then(key -> key.name().equals(content.origin().text()) && key.type() == NoteKey.Type.SIGNATURE
                            ? Outcome.done(new Genesis(
                                    content.origin(),
                                    (int) powBits,
                                    key,
                                    site,
                                    content.origin().election()))
                            : refused("log_vkey is not a key of this chain"));
        } catch (JsonException | IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome<Genesis> refused(String reason) {
        return Outcome.refused(
                Problem.of(ErrorCode.RECORD_BODY, "member", "body").with("reason", reason));
    }
}
