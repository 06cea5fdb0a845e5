package org.psephos.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;

/// The proof that one record is in a chain, in one small file (C2SP tlog-proof): index, hashes, signed checkpoint.
///
/// @param index the record's index
/// @param proof the inclusion proof
/// @param note the checkpoint with its signatures
public record Receipt(long index, List<Digest> proof, Note note) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1\n";

    public Receipt {
        proof = List.copyOf(proof);
    }

    /// Reads a receipt strictly. Refused with `LEDGER-NOTE`.
    public static Outcome<Receipt> parse(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int blank = all.indexOf("\n\n");
        if (bytes.length > Note.BYTES_MAX || !all.startsWith(HEAD) || blank < 0) {
            return refused("not a receipt");
        }
        List<String> lines =
                new ArrayList<>(List.of(all.substring(HEAD.length(), blank).split("\n", -1)));
        if (lines.getFirst().startsWith("extra ")) {
            if (!isBase64(lines.removeFirst().substring("extra ".length())) || lines.isEmpty()) {
                return refused("not a receipt");
            }
        }
        String indexLine = lines.removeFirst();
        if (!indexLine.matches("index (0|[1-9][0-9]{0,17})") || lines.size() > Proofs.HASHES_MAX) {
            return refused("not a receipt");
        }
        List<Digest> proof = new ArrayList<>();
        for (String line : lines) {
            if (line.length() != 44 || !isBase64(line)) {
                return refused("a line is no hash");
            }
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length != Digest.SIZE_BYTES) {
                return refused("a line is no hash");
            }
            proof.add(Digest.of(hash));
        }
        byte[] note = all.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return Note.parse(note)
                .map(parsed -> new Receipt(Long.parseLong(indexLine.substring("index ".length())), proof, parsed));
    }

    /// Whether this shows that `entry` is in the chain of `log`, and at least `quorum` of `witnesses` saw
    /// the checkpoint.
    ///
    /// Refused with `LEDGER-NOTE`, `LEDGER-SIGNATURE` or `LEDGER-PROOF`; else the checkpoint.
    public Outcome<Checkpoint> check(byte[] entry, NoteKey log, Collection<NoteKey> witnesses, int quorum) {
        return Checkpoint.open(note.bytes(), log)
                .then(checkpoint -> note.verifiedBy(witnesses)
                        .then(signers -> signers.size() < quorum
                                ? Outcome.refused(Problem.of(ErrorCode.LEDGER_SIGNATURE, "origin", log.name()))
                                : Outcome.done(checkpoint))
                        .then(cosigned -> Proofs.includes(
                                        index, cosigned.size(), Merkle.leaf(entry), cosigned.root(), proof)
                                ? Outcome.done(cosigned)
                                : Outcome.refused(Problem.of(ErrorCode.LEDGER_PROOF, "where", "record " + index))));
    }

    /// The file's text.
    public String text() {
        StringBuilder out =
                new StringBuilder(HEAD).append("index ").append(index).append('\n');
        proof.forEach(hash ->
                out.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        return out.append('\n').append(note.whole()).toString();
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(text))
                    .equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Outcome<Receipt> refused(String reason) {
        return Outcome.refused(Problem.of(ErrorCode.LEDGER_NOTE, "reason", reason));
    }
}
