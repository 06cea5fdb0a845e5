package org.psephos.server.replication;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.psephos.chain.Genesis;
import org.psephos.chain.Work;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;
import org.psephos.record.BlobRef;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.RecordCheck;
import org.psephos.verify.Keyring;

/// What an entry of a source must fulfil by itself before it is stored: form, sum, link, work, kind, body, signature.
///
/// Entries are looked at in the order of the chain, because each may name keys for those after it. Signatures cost most
/// and depend on nothing else: those of many entries are checked side by side.
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

    /// An entry that is sound but for its signature.
    ///
    /// @param entry the entry
    /// @param signer the key that must have signed it, as it was known in this place; nothing for record 0
    record Sound(Entry entry, Optional<PublicKey> signer) {

        private boolean isForged() {
            return signer.filter(key -> !entry.record().verifies(key)).isPresent();
        }
    }

    /// The place of the first entry whose signature does not fit; how many there are when all do.
    static int firstForged(List<Sound> entries) {
        return IntStream.range(0, entries.size())
                .parallel()
                .filter(i -> entries.get(i).isForged())
                .findFirst()
                .orElse(entries.size());
    }

    /// What is told about an entry whose signature does not fit.
    static Problem forged(Entry entry) {
        return Problem.of(ErrorCode.RECORD_SIGNATURE, "id", entry.record().id());
    }

    /// The entry, when it stands in its place and all but its signature is sound.
    Outcome<Sound> check(byte[] bytes, long seq, Digest prev) {
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
            return signer(entry, seq);
        });
    }

    private Outcome<Sound> signer(Entry entry, long seq) {
        keys.learn(entry.content());
        if (seq == 0 && entry.record().by().isEmpty()) {
            return Outcome.done(new Sound(entry, Optional.empty()));
        }
        Optional<PublicKey> signer = keys.signer(entry.record());
        return signer.isPresent() ? Outcome.done(new Sound(entry, signer)) : Outcome.refused(forged(entry));
    }

    Optional<BlobRef> reference(Entry entry) {
        return LargeBody.referenceIn(entry.content().body());
    }

    /// Whether the bytes are those that the entry names, and a body of its kind.
    Outcome<Json.Obj> blob(Entry entry, byte[] data) {
        return LargeBody.restore(entry.content(), data);
    }

    private static Outcome<Sound> refused(ErrorCode code, long seq, String reason) {
        return Outcome.refused(Problem.of(code, "seq", seq).with("reason", reason));
    }
}
