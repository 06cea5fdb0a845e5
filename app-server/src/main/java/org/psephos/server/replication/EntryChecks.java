package org.psephos.server.replication;

import java.util.List;
import java.util.Optional;
import org.psephos.chain.Genesis;
import org.psephos.chain.Work;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.BlobRef;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.RecordCheck;
import org.psephos.verify.Keyring;

/// What an entry of a source must fulfil by itself before it is stored: form, sum, link, work, kind, body, signature.
final class EntryChecks {

    private final Origin origin;
    private final Genesis genesis;
    private final Keyring keys;
    private final Work work = new Work();

    EntryChecks(Origin origin, Genesis genesis, Keyring keys) {
        this.origin = origin;
        this.genesis = genesis;
        this.keys = keys;
    }

    /// The entry, when it is sound and stands in its place.
    Outcome<Entry> check(byte[] bytes, long seq, Digest prev) {
        return Entry.parse(bytes).then(entry -> {
            if (entry.seq() != seq
                    || !entry.prev().equals(prev)
                    || !entry.record().origin().equals(origin)) {
                return refused(ErrorCode.RECORD_LINK, seq, "does not follow");
            }
            if (!work.shows(prev, entry.record().sum(), seq, entry.nonce(), genesis.powBits())) {
                return refused(ErrorCode.RECORD_WORK, seq, "work");
            }
            List<Problem> problems = RecordCheck.problems(entry.content());
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            return signature(entry, seq);
        });
    }

    private Outcome<Entry> signature(Entry entry, long seq) {
        keys.learn(entry.content());
        boolean genesisRecord = seq == 0 && entry.record().by().isEmpty();
        Optional<String> fault = genesisRecord ? Optional.empty() : keys.fault(entry.record());
        return fault.isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(Problem.of(
                        ErrorCode.RECORD_SIGNATURE, "id", entry.record().id()));
    }

    Optional<BlobRef> reference(Entry entry) {
        return LargeBody.referenceIn(entry.content().body());
    }

    /// Whether the bytes are those that the entry names, and a body of its kind.
    Outcome<Json.Obj> blob(Entry entry, byte[] data) {
        return LargeBody.restore(entry.content(), data);
    }

    private static Outcome<Entry> refused(ErrorCode code, long seq, String reason) {
        return Outcome.refused(Problem.of(code, "seq", seq).with("reason", reason));
    }
}
