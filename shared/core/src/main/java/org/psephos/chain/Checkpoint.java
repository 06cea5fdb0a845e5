package org.psephos.chain;

import java.util.Base64;
import java.util.List;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;

/// The state of a chain in three lines (C2SP tlog-checkpoint): origin, size, root. Ours carry no more lines; those of
/// others may, and keep them.
///
/// @param origin the name of the chain
/// @param size how many records
/// @param root the root of their tree
public record Checkpoint(String origin, long size, Digest root) {

    public Checkpoint {
        if (size < 0 || (size == 0 && !root.equals(Merkle.EMPTY_ROOT))) {
            throw new IllegalArgumentException("not a state of a chain");
        }
    }

    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /// The checkpoint signed by its log.
    public Note sign(SigningKey signer) {
        return Note.sign(text(), NoteKey.ofLog(origin, signer.publicKey()), signer);
    }

    /// Reads the text of a note. Refused with `LEDGER-NOTE`.
    public static Outcome<Checkpoint> parse(String text) {
        if (!text.endsWith("\n")) {
            return refused("no final newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            return refused("not three lines");
        }
        String sizeText = lines.get(1);
        if (!sizeText.matches("0|[1-9][0-9]{0,18}")) {
            return refused("not a size");
        }
        try {
            long size = Long.parseLong(sizeText);
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            if (!Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
                return refused("not a root");
            }
            return Outcome.done(new Checkpoint(lines.getFirst(), size, Digest.of(root)));
        } catch (IllegalArgumentException e) {
            return refused("not a size or not a root");
        }
    }

    /// Reads a note, checks that `log` signed it, and reads the checkpoint of that log.
    ///
    /// Refused with `LEDGER-NOTE` or `LEDGER-SIGNATURE`.
    public static Outcome<Checkpoint> open(byte[] note, NoteKey log) {
        return Note.parse(note)
                .then(parsed -> parsed.verifiedBy(List.of(log)).then(signers -> {
                    if (signers.isEmpty()) {
                        return Outcome.refused(Problem.of(ErrorCode.LEDGER_SIGNATURE, "origin", log.name()));
                    }
                    return parse(parsed.text())
                            .then(checkpoint -> checkpoint.origin().equals(log.name())
                                    ? Outcome.done(checkpoint)
                                    : refused("the checkpoint of another chain"));
                }));
    }

    private static Outcome<Checkpoint> refused(String reason) {
        return Outcome.refused(Problem.of(ErrorCode.LEDGER_NOTE, "reason", reason));
    }
}
