package org.psephos.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Merkle;
import org.psephos.chain.Tile;
import org.psephos.chain.TileEdge;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.store.Row;
import org.psephos.verify.PageJudge.ChainFacts;
import org.psephos.verify.PageJudge.NeededBlob;
import org.psephos.verify.PageJudge.PageResult;

/// Walks a chain once: pages are judged by several threads, and put together in order into link, tree, tiles and the
/// roots at the sizes that somebody asks about.
final class ChainWalk {

    private static final int PAGES_IN_FLIGHT = 8;

    private final ChainFacts facts;
    private final Findings findings;
    private final ExecutorService workers;
    private final ArrayDeque<Future<PageResult>> inFlight = new ArrayDeque<>();
    private final TileEdge edge = new TileEdge();
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final Map<Long, Digest> rootsAt = new HashMap<>();
    private final Set<RecordId> ids = new HashSet<>();
    private final List<NeededBlob> blobs = new ArrayList<>();
    private List<Row> page = new ArrayList<>(Tile.WIDTH);
    private long next;
    private long unsigned;
    private @Nullable Digest prev;

    /// @param sizes at which sizes the root is wanted
    ChainWalk(ChainFacts facts, Set<Long> sizes, Findings findings, ExecutorService workers) {
        this.facts = facts;
        this.findings = findings;
        this.workers = workers;
        sizes.forEach(size -> rootsAt.put(size, Merkle.EMPTY_ROOT));
        this.prev = facts.genesis() == null
                ? null
                : Entry.genesisPrev(facts.genesis().origin());
    }

    /// The next row of the chain.
    void take(Row row) {
        page.add(row);
        if (page.size() == Tile.WIDTH) {
            send();
        }
    }

    private void send() {
        List<Row> rows = page;
        long first = next;
        next += rows.size();
        page = new ArrayList<>(Tile.WIDTH);
        inFlight.add(workers.submit(() -> PageJudge.judge(facts, first, rows)));
        while (inFlight.size() > PAGES_IN_FLIGHT) {
            receive();
        }
    }

    /// After the last row.
    void finish() {
        if (!page.isEmpty()) {
            send();
        }
        while (!inFlight.isEmpty()) {
            receive();
        }
        for (VerifyCheck check :
                List.of(VerifyCheck.FORM, VerifyCheck.SUM, VerifyCheck.LINK, VerifyCheck.WORK, VerifyCheck.COLUMNS)) {
            findings.counted(check, size());
        }
        findings.counted(VerifyCheck.BODY, size() - unsigned);
        findings.counted(VerifyCheck.SIGNATURE, Math.max(0, size() - unsigned - 1));
    }

    private void receive() {
        PageResult result;
        try {
            result = inFlight.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("judging a page", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", e);
        }
        if (result.firstPrev != null && prev != null && !result.firstPrev.equals(prev)) {
            findings.add(
                    VerifyCheck.LINK,
                    facts.name(),
                    "record " + edge.size(),
                    "prev is not the leaf hash of the entry before");
        }
        result.findings.forEach(findings::add);
        unsigned += result.unsigned;
        blobs.addAll(result.blobs);
        for (RecordId id : result.ids) {
            if (!ids.add(id)) {
                findings.add(VerifyCheck.WORK, facts.name(), "record id " + id, "stands twice");
            }
        }
        for (int i = 0; i < result.count; i++) {
            int at = i * Digest.SIZE_BYTES;
            Digest leaf = Digest.of(Arrays.copyOfRange(result.leaves, at, at + Digest.SIZE_BYTES));
            edge.append(leaf, (level, n, hashes) -> tiles.put(level + "/" + n, hashes));
            if (rootsAt.containsKey(edge.size())) {
                rootsAt.put(edge.size(), edge.root());
            }
        }
        prev = result.lastLeaf;
    }

    /// How many records were read.
    long size() {
        return edge.size();
    }

    /// The root over all of them.
    Digest root() {
        return edge.root();
    }

    /// The root at one of the sizes that were asked about, when the chain is that long.
    @Nullable
    Digest rootAt(long size) {
        return size == 0 ? Merkle.EMPTY_ROOT : size <= size() ? rootsAt.get(size) : null;
    }

    /// The full tiles by `level/n`.
    Map<String, byte[]> tiles() {
        return tiles;
    }

    /// The unfinished tile of a level.
    byte[] openTile(int level) {
        return edge.openTile(level);
    }

    List<NeededBlob> blobs() {
        return blobs;
    }

    long unsigned() {
        return unsigned;
    }
}
