package org.psephos.voterentry.service.person;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;

/// Keeps what was typed and not saved, encrypted on this machine, across a lock, a crash and a restart.
public interface Drafts {

    /// A form that was not saved. Prints the id only.
    ///
    /// @param voter whom it is for
    /// @param sheet what was typed
    /// @param since when it was begun
    record Draft(VoterId voter, Person sheet, Instant since) {

        @Override
        public String toString() {
            return "Draft[" + voter + "]";
        }
    }

    /// The draft that was kept.
    Optional<Draft> load();

    /// Keeps a draft in place of the one before.
    void keep(Draft draft);

    /// Forgets the draft.
    void forget();
}
