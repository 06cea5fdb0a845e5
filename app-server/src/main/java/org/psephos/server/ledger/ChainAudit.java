package org.psephos.server.ledger;

import java.util.ArrayList;
import java.util.List;
import org.psephos.chain.CompactRange;
import org.psephos.chain.Work;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.store.ChainView;
import org.psephos.store.Row;

/// Reads a whole chain again: canonical form, sums, links, work, leaves, the tree's root.
public final class ChainAudit {

    private static final int FINDINGS_MAX = 20;

    private final List<String> findings = new ArrayList<>();
    private final CompactRange tree = new CompactRange();
    private final Work work = new Work();
    private final int powBits;
    private Digest prev;

    private ChainAudit(Digest genesisPrev, int powBits) {
        this.prev = genesisPrev;
        this.powBits = powBits;
    }

    /// What was found.
    ///
    /// @param records how many records were read
    /// @param root hex of the root that was computed
    /// @param findings what is wrong and where; the first twenty
    public record Result(long records, String root, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /// Reads the chain.
    public static Result of(ChainView view) {
        var head = view.head();
        int bits = view.entry(0L)
                .map(entry -> (int) entry.content().body().integer("pow_bits"))
                .orElse(0);
        ChainAudit audit = new ChainAudit(Entry.genesisPrev(view.origin()), bits);
        view.rows(0, head.size(), audit::look);
        if (audit.tree.size() != head.size() || !audit.tree.root().equals(head.root())) {
            audit.findings.add("head: the tree has another size or root");
        }
        return new Result(
                audit.tree.size(),
                audit.tree.root().hex(),
                audit.findings.stream().limit(FINDINGS_MAX).toList());
    }

    private void look(Row row) {
        Digest leaf = row.computedLeaf();
        String where = "record " + row.seq();
        if (!row.leafIs(leaf)) {
            findings.add(where + ": leaf");
        }
        switch (Entry.parse(row.data())) {
            case Outcome.Done<Entry>(Entry entry) -> {
                boolean placed = entry.seq() == row.seq() && entry.prev().equals(prev);
                boolean columns = row.idIs(entry.record().id())
                        && row.sumIs(entry.record().sum());
                if (!placed || !columns) {
                    findings.add(where + (placed ? ": id or sum" : ": link"));
                }
                if (!work.shows(prev, entry.record().sum(), entry.seq(), entry.nonce(), powBits)) {
                    findings.add(where + ": work");
                }
            }
            case Outcome.Refused<Entry> refused ->
                findings.add(where + ": " + refused.problem().code().text());
        }
        tree.append(leaf);
        prev = leaf;
    }
}
