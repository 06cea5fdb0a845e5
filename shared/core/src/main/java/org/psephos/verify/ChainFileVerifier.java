package org.psephos.verify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Genesis;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.store.RawChain;
import org.psephos.store.Row;
import org.psephos.store.StoreException;
import org.psephos.verify.PageJudge.ChainFacts;
import org.psephos.verify.PageJudge.NeededBlob;

/// Verifies one chain's file: SQLite, records, tree, tiles, checkpoints, head, blobs.
final class ChainFileVerifier {

    private final Path file;
    private final String place;
    private final Keyring keys;
    private final Findings findings;
    private final ExecutorService workers;
    private String name;

    ChainFileVerifier(Path file, String place, Keyring keys, Findings findings, ExecutorService workers) {
        this.file = file;
        this.place = place;
        this.name = place;
        this.keys = keys;
        this.findings = findings;
        this.workers = workers;
    }

    /// Whether the chain is this folder's own, whose head is its very end.
    enum Whose {
        /// Own chains.
        OWN,
        /// Copies may hold records beyond the last checkpoint reached.
        COPY
    }

    /// A chain that was walked, with its roots at the sizes asked about.
    record Walked(ChainSummary summary, ChainWalk walk) {}

    Optional<Walked> verify(Whose whose, Set<Long> sizes) {
        findings.counted(VerifyCheck.FILE, 1);
        later(() -> RawChain.writeAheadDamage(file)
                .ifPresent(where -> findings.add(VerifyCheck.FILE, name, "file", "damaged: " + where)));
        try (RawChain chain = RawChain.open(file)) {
            return Optional.of(verify(chain, whose, sizes));
        } catch (StoreException | IllegalArgumentException e) {
            unreadable(e);
            return Optional.empty();
        }
    }

    private void unreadable(RuntimeException e) {
        String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        findings.add(VerifyCheck.FILE, name, "file", e.getMessage() + cause);
    }

    private Walked verify(RawChain chain, Whose whose, Set<Long> sizes) {
        Genesis genesis = genesis(chain, whose);
        file(chain);
        Set<Long> wanted = new HashSet<>(sizes);
        long[] checkpoints = {0};
        chain.checkpoints((size, root, note) -> {
            wanted.add(size);
            checkpoints[0]++;
        });
        chain.head((size, root, note) -> wanted.add(size));
        ChainWalk walk = new ChainWalk(new ChainFacts(name, genesis, keys, false), wanted, findings, workers);
        try {
            chain.rows(walk::take);
        } catch (StoreException e) {
            unreadable(e);
        }
        walk.finish();
        later(() -> tiles(chain, walk));
        CheckpointJudge judge = new CheckpointJudge(name, genesis, walk, findings);
        later(() -> chain.checkpoints(judge::judge));
        later(() -> head(chain, whose, walk));
        later(() -> blobs(chain, walk));
        ChainSummary summary = new ChainSummary(name, place, walk.size(), walk.root(), checkpoints[0], walk.unsigned());
        return new Walked(summary, walk);
    }

    /// A table that cannot be read does not keep the others from being checked.
    private void later(Runnable check) {
        try {
            check.run();
        } catch (StoreException e) {
            unreadable(e);
        }
    }

    private void file(RawChain chain) {
        for (String fault : chain.integrity()) {
            findings.add(VerifyCheck.FILE, name, "file", "SQLite: " + fault);
        }
        if (!chain.hasOurSchema()) {
            findings.add(VerifyCheck.FILE, name, "file", "tables, mark or version are not ours");
        }
    }

    private @Nullable Genesis genesis(RawChain chain, Whose whose) {
        findings.counted(VerifyCheck.GENESIS, 1);
        Row[] first = new Row[1];
        try {
            chain.rows(row -> {
                first[0] = row;
                throw new FirstRow();
            });
        } catch (FirstRow e) {
            // record 0 is all that is wanted here
            assert first[0] != null;
        }
        if (first[0] == null && whose == Whose.COPY) {
            return null; // a copy that was begun and holds nothing yet
        }
        Outcome<Genesis> read = first[0] == null
                ? Outcome.refused(Problem.of(ErrorCode.RECORD_FORM))
                : Entry.parse(first[0].data()).then(Genesis::of);
        if (read instanceof Outcome.Done<Genesis>(Genesis genesis)) {
            name = genesis.origin().text();
            if (genesis.site().isEmpty() || !(genesis.origin().fileStem() + ".db").equals(fileName())) {
                findings.add(VerifyCheck.GENESIS, name, "record 0", "does not fit the file " + fileName());
            }
            return genesis;
        }
        findings.add(VerifyCheck.GENESIS, name, "record 0", "is no readable chain.genesis");
        return null;
    }

    private static final class FirstRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FirstRow() {
            super("", null, false, false);
        }
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }

    private void tiles(RawChain chain, ChainWalk walk) {
        Set<String> found = new HashSet<>();
        chain.tiles((level, n, hashes) -> {
            String tile = level + "/" + n;
            found.add(tile);
            findings.counted(VerifyCheck.TILES, 1);
            byte[] computed = walk.tiles().get(tile);
            if (computed == null) {
                findings.add(VerifyCheck.TILES, name, "tile " + tile, "the tree has no such full tile");
            } else if (!Arrays.equals(computed, hashes)) {
                findings.add(VerifyCheck.TILES, name, "tile " + tile, "holds other hashes than the tree");
            }
        });
        for (String tile : walk.tiles().keySet()) {
            if (!found.contains(tile)) {
                findings.add(VerifyCheck.TILES, name, "tile " + tile, "is missing");
            }
        }
    }

    private void head(RawChain chain, Whose whose, ChainWalk walk) {
        findings.counted(VerifyCheck.HEAD, 1);
        int[] rows = {0};
        chain.head((size, root, note) -> {
            rows[0]++;
            boolean fits = whose == Whose.OWN ? size == walk.size() : size <= walk.size();
            Digest computed = walk.rootAt(size);
            if (!fits) {
                findings.add(VerifyCheck.HEAD, name, "signed head", "names " + size + " records, not " + walk.size());
            } else if (computed == null || !Arrays.equals(computed.bytes(), root)) {
                findings.add(VerifyCheck.HEAD, name, "signed head", "the records have another root");
            }
        });
        if (rows[0] != 1 && walk.size() > 0 && whose == Whose.OWN) {
            findings.add(VerifyCheck.HEAD, name, "signed head", "is missing");
        }
    }

    private void blobs(RawChain chain, ChainWalk walk) {
        Map<Digest, NeededBlob> needed = new HashMap<>();
        walk.blobs().forEach(blob -> needed.put(blob.ref().sha256(), blob));
        Set<Digest> found = new HashSet<>();
        chain.blobs((sha256, data) -> {
            findings.counted(VerifyCheck.BLOBS, 1);
            Digest digest = Hashing.sha256(data);
            if (!Arrays.equals(digest.bytes(), sha256)) {
                findings.add(VerifyCheck.BLOBS, name, "blob " + HexFormat.of().formatHex(sha256), "was changed");
                return;
            }
            NeededBlob blob = needed.get(digest);
            if (blob == null) {
                findings.add(VerifyCheck.BLOBS, name, "blob " + digest, "belongs to no record");
            } else if (!(LargeBody.restore(blob.entry().content(), data) instanceof Outcome.Done<Json.Obj>)) {
                findings.add(
                        VerifyCheck.BLOBS, name, "record " + blob.entry().seq(), "its blob is no body of its kind");
            }
            found.add(digest);
        });
        for (NeededBlob blob : List.copyOf(needed.values())) {
            if (!found.contains(blob.ref().sha256())) {
                findings.add(VerifyCheck.BLOBS, name, "record " + blob.entry().seq(), "its blob is missing");
            }
        }
    }
}
