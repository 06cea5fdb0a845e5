package org.psephos.voterentry.service.desk;

import java.util.List;
import org.psephos.common.Observable;
import org.psephos.common.VoterId;

/// The list of one election as this desk knows it: what the server sent, and what this desk has queued.
public interface Pollbook {

    /// The list while there is no election.
    Pollbook EMPTY = new Pollbook() {
        @Override
        public Registration of(VoterId voter) {
            return new Registration.Unregistered();
        }

        @Override
        public List<VoterId> doubles() {
            return List.of();
        }

        @Override
        public Observable<Balance> balance() {
            return new Observable<>(Balance.NONE);
        }
    };

    /// What the list says about a voter now.
    Registration of(VoterId voter);

    /// Voters with more than one check-in that nobody has settled, oldest first.
    List<VoterId> doubles();

    /// The figures; changes with each record.
    Observable<Balance> balance();
}
