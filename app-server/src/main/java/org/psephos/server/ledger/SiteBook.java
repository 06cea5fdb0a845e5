package org.psephos.server.ledger;

import java.util.Optional;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.record.Entry;
import org.psephos.record.SignedRecord;
import org.psephos.site.SiteState;

/// Accounts and trust list as they are now; the judge of both chains. Thread-safe.
public final class SiteBook implements Judge {

    private volatile SiteState state = SiteState.EMPTY;

    /// As it is now.
    public SiteState state() {
        return state;
    }

    @Override
    public synchronized Optional<Problem> admit(SignedRecord record) {
        return switch (state.after(record)) {
            case Outcome.Done<SiteState>(SiteState next) -> {
                state = next;
                yield Optional.empty();
            }
            case Outcome.Refused<SiteState> refused -> Optional.of(refused.problem());
        };
    }

    @Override
    public synchronized void replay(Entry entry) {
        state = state.fold(entry.record());
    }
}
