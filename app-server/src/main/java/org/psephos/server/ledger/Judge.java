package org.psephos.server.ledger;

import java.util.Optional;
import org.psephos.common.Problem;
import org.psephos.record.Entry;
import org.psephos.record.SignedRecord;

/// The rules of one chain about what came before. Asked on the chain's writer thread, record by record, in order.
interface Judge {

    /// A chain without such rules.
    Judge NONE = new Judge() {
        @Override
        public Optional<Problem> admit(SignedRecord record) {
            return Optional.empty();
        }

        @Override
        public void replay(Entry entry) {}
    };

    /// Judges a record; when it passes, the rules have taken it in already.
    Optional<Problem> admit(SignedRecord record);

    /// Takes in a record of the chain when the server starts.
    void replay(Entry entry);
}
