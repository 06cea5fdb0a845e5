package org.psephos.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Genesis;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;

/// Compares checkpoints with the tree that was computed and with the key of record 0.
final class CheckpointJudge {

    private final String name;
    private final @Nullable Genesis genesis;
    private final ChainWalk walk;
    private final Findings findings;

    CheckpointJudge(String name, @Nullable Genesis genesis, ChainWalk walk, Findings findings) {
        this.name = name;
        this.genesis = genesis;
        this.walk = walk;
        this.findings = findings;
    }

    /// A note and, when it stands in a row, what the row says beside it.
    void judge(long size, byte[] root, String note) {
        String where = "checkpoint " + size;
        findings.counted(VerifyCheck.NOTES, 1);
        findings.counted(VerifyCheck.ROOTS, 1);
        if (genesis == null) {
            findings.add(VerifyCheck.NOTES, name, where, "record 0 names no key");
            return;
        }
        switch (Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), genesis.logKey())) {
            case Outcome.Refused<Checkpoint>(List<Problem> problems) ->
                findings.add(VerifyCheck.NOTES, name, where, problems.getFirst().toString());
            case Outcome.Done<Checkpoint>(Checkpoint checkpoint) -> {
                if (checkpoint.size() != size
                        || !Arrays.equals(checkpoint.root().bytes(), root)) {
                    findings.add(VerifyCheck.NOTES, name, where, "the row and its note differ");
                }
                root(where, checkpoint.size(), checkpoint.root());
            }
        }
    }

    private void root(String where, long size, Digest root) {
        Digest computed = walk.rootAt(size);
        if (computed == null) {
            findings.add(VerifyCheck.ROOTS, name, where, "the chain has only " + walk.size() + " records");
        } else if (!computed.equals(root)) {
            findings.add(VerifyCheck.ROOTS, name, where, "the records have another root");
        }
    }
}
