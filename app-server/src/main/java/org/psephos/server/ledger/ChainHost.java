package org.psephos.server.ledger;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.record.Origin;
import org.psephos.store.ChainStore;
import org.psephos.store.ChainView;

/// One own chain of the server: served, or damaged and not served.
public final class ChainHost implements AutoCloseable {

    private final Origin origin;
    private final List<ChainStore> store;
    private final List<Problem> damage;

    private ChainHost(Origin origin, List<ChainStore> store, List<Problem> damage) {
        this.origin = origin;
        this.store = store;
        this.damage = damage;
    }

    static ChainHost serving(ChainStore store) {
        return new ChainHost(store.origin(), List.of(store), List.of());
    }

    static ChainHost damaged(Origin origin, Problem problem) {
        return new ChainHost(origin, List.of(), List.of(problem));
    }

    /// The chain.
    public Origin origin() {
        return origin;
    }

    /// The chain's store; refused with what is wrong with it.
    public Outcome<ChainStore> store() {
        return store.isEmpty() ? Outcome.refused(damage) : Outcome.done(store.getFirst());
    }

    /// Reads the chain; refused with what is wrong with it.
    public Outcome<ChainView> view() {
        return store().map(ChainStore::view);
    }

    /// What is wrong with it.
    public Optional<Problem> damage() {
        return damage.stream().findFirst();
    }

    /// `serving`, `stopped` after a failed commit, or `damaged`.
    public String state() {
        if (store.isEmpty()) {
            return "damaged";
        }
        return store.getFirst().state() == ChainStore.State.FAILED ? "stopped" : "serving";
    }

    static Problem unknown(String origin) {
        return Problem.of(ErrorCode.LEDGER_CHAIN, "origin", origin);
    }

    @Override
    public void close() {
        store.forEach(ChainStore::close);
    }
}
