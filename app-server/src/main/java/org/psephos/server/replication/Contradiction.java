package org.psephos.server.replication;

import java.util.Base64;
import java.util.List;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Note;
import org.psephos.chain.Proofs;
import org.psephos.chain.SubtreeHashes;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.RecordTime;

/// Two signed states of one chain that cannot both be true. The evidence convinces everybody who has the log's key.
///
/// @param type what was found
/// @param known the state that this copy holds or had begun to fetch
/// @param shown the state that the source shows now
/// @param evidence the evidence file as JSON text
record Contradiction(Type type, Note known, Note shown, String evidence) {

    /// What was found.
    enum Type {
        /// One size, two roots.
        FORK,
        /// The earlier state is no prefix of the later one.
        REWRITE,
        /// The source shows less than it has signed.
        ROLLBACK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Contradiction of(Type type, Checkpoint chain, Note known, Note shown, Time time) {
        return new Contradiction(type, known, shown, CanonicalJson.text(body(type, chain, known, shown, time)));
    }

    /// A rewrite carries the root of the prefix in the second history and the proof that leads from it to the second
    /// root, so that nothing but the two notes is needed to see it.
    static Contradiction rewrite(
            Checkpoint earlier, Checkpoint later, SubtreeHashes tree, Note known, Note shown, Time time) {
        List<Digest> proof = Proofs.consistency(earlier.size(), later.size(), tree);
        Json.Obj body = body(Type.REWRITE, later, known, shown, time)
                .with("alt", base64(tree.root(earlier.size())))
                .with(
                        "proof",
                        proof.stream().map(hash -> new Json.Text(base64(hash))).toList());
        return new Contradiction(Type.REWRITE, known, shown, CanonicalJson.text(body));
    }

    private static Json.Obj body(Type type, Checkpoint chain, Note known, Note shown, Time time) {
        return Json.Obj.EMPTY
                .with("format", "psephos-evidence/v1")
                .with("type", type.word())
                .with("origin", chain.origin())
                .with("note1", known.whole())
                .with("note2", shown.whole())
                .with("found_by", "replica")
                .with("found_at", RecordTime.text(time.now()));
    }

    private static String base64(Digest hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }
}
