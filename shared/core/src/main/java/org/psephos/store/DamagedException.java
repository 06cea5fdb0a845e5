package org.psephos.store;

import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.record.Origin;

/// What stands in a chain's file is not what was written: it is not served.
public final class DamagedException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DamagedException(Origin origin, String where) {
        super("the chain " + origin + " is damaged at " + where);
        this.problem = Problem.of(ErrorCode.LEDGER_DAMAGED, "origin", origin).with("where", where);
    }

    /// `LEDGER-DAMAGED` with the facts `origin` and `where`.
    public Problem problem() {
        return problem;
    }
}
