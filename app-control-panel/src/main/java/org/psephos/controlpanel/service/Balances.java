package org.psephos.controlpanel.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;

/// People and ballots of the elections, as their chains say.
public interface Balances {

    /// Another number whenever the chains of this election have grown; none for an election that is not known here.
    Optional<Observable<Long>> changes(ElectionId election);

    /// How it stands; none for an election that is not known here. May take a while.
    Optional<PeopleBalance> now(ElectionId election);
}
