package org.psephos.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Genesis;
import org.psephos.chain.Tile;
import org.psephos.chain.Work;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.record.BlobRef;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.RecordCheck;
import org.psephos.store.Row;

/// Judges up to 256 neighbouring entries by themselves; many pages are judged at the same time.
final class PageJudge {

    private final ChainFacts facts;
    private final long first;
    private final Work work = new Work();
    private final PageResult result;

    /// What is the same for all pages of a chain.
    ///
    /// @param name the chain's name for findings
    /// @param genesis what record 0 says, when it could be read
    /// @param keys whose signatures count
    /// @param older whether the chain is of the oldest test vectors: unsigned, with bodies of no kind of ours
    record ChainFacts(String name, @Nullable Genesis genesis, Keyring keys, boolean older) {}

    /// What a page came to.
    static final class PageResult {
        final byte[] leaves = new byte[Tile.BYTES];
        final List<Finding> findings = new ArrayList<>();
        final List<RecordId> ids = new ArrayList<>();
        final List<NeededBlob> blobs = new ArrayList<>();
        int count;
        long unsigned;

        @Nullable
        Digest firstPrev;

        @Nullable
        Digest lastLeaf;
    }

    /// Bytes that a record needs beside it.
    ///
    /// @param entry the record
    /// @param ref what it needs
    record NeededBlob(Entry entry, BlobRef ref) {}

    private PageJudge(ChainFacts facts, long first) {
        this.facts = facts;
        this.first = first;
        this.result = new PageResult();
    }

    static PageResult judge(ChainFacts facts, long first, List<Row> rows) {
        PageJudge judge = new PageJudge(facts, first);
        for (Row row : rows) {
            judge.row(row);
        }
        return judge.result;
    }

    private void row(Row row) {
        long seq = first + result.count;
        String where = "record " + seq;
        Digest leaf = row.computedLeaf();
        if (row.seq() != seq) {
            find(VerifyCheck.LINK, where, "its row has the number " + row.seq());
        }
        if (!row.leafIs(leaf)) {
            find(VerifyCheck.COLUMNS, where, "the column leaf is not the leaf hash of the entry");
        }
        switch (Entry.parse(row.data())) {
            case Outcome.Refused<Entry>(List<Problem> problems) -> unreadable(where, problems.getFirst());
            case Outcome.Done<Entry>(Entry entry) -> entry(row, entry, seq, where);
        }
        System.arraycopy(leaf.bytes(), 0, result.leaves, result.count * Digest.SIZE_BYTES, Digest.SIZE_BYTES);
        result.lastLeaf = leaf;
        result.count++;
    }

    private void unreadable(String where, Problem problem) {
        find(
                problem.code() == ErrorCode.RECORD_SUM ? VerifyCheck.SUM : VerifyCheck.FORM,
                where,
                problem.code().text() + facts(problem.facts()));
    }

    private static String facts(Map<String, String> facts) {
        return facts.isEmpty() ? "" : " " + facts;
    }

    private void entry(Row row, Entry entry, long seq, String where) {
        Digest before = result.lastLeaf;
        if (before == null) {
            result.firstPrev = entry.prev();
        } else if (!entry.prev().equals(before)) {
            find(VerifyCheck.LINK, where, "prev is not the leaf hash of the entry before");
        }
        if (entry.seq() != seq) {
            find(VerifyCheck.LINK, where, "says that it is number " + entry.seq());
        }
        if (!row.sumIs(entry.record().sum()) || !row.idIs(entry.record().id())) {
            find(VerifyCheck.COLUMNS, where, "the columns id and sum are not those of the entry");
        }
        result.ids.add(entry.record().id());
        Genesis genesis = facts.genesis();
        if (genesis != null) {
            if (!entry.record().origin().equals(genesis.origin())) {
                find(VerifyCheck.LINK, where, "made for another chain");
            }
            if (!work.shows(entry.prev(), entry.record().sum(), entry.seq(), entry.nonce(), genesis.powBits())) {
                find(VerifyCheck.WORK, where, "does not show " + genesis.powBits() + " bits of work");
            }
        }
        content(entry, seq, where);
    }

    private void content(Entry entry, long seq, String where) {
        Optional<String> fault = seq == 0 && entry.record().by().isEmpty()
                ? Optional.empty()
                : facts.keys().fault(entry.record());
        if (facts.older() && entry.record().by().isEmpty()) {
            result.unsigned++;
            return;
        }
        fault.ifPresent(reason -> find(VerifyCheck.SIGNATURE, where, reason));
        for (Problem problem : RecordCheck.problems(entry.content())) {
            find(VerifyCheck.BODY, where, problem.code().text() + facts(problem.facts()));
        }
        LargeBody.referenceIn(entry.content().body()).ifPresent(ref -> result.blobs.add(new NeededBlob(entry, ref)));
    }

    private void find(VerifyCheck check, String where, String reason) {
        result.findings.add(new Finding(check, facts.name(), where, reason));
    }
}
