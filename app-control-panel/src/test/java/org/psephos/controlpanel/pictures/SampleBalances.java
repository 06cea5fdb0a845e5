package org.psephos.controlpanel.pictures;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.controlpanel.service.Balances;
import org.psephos.controlpanel.service.PeopleBalance;

/// The same figures for every election.
final class SampleBalances implements Balances {

    @Override
    public Optional<Observable<Long>> changes(ElectionId election) {
        return Optional.of(new Observable<>(1L));
    }

    @Override
    public Optional<PeopleBalance> now(ElectionId election) {
        return Optional.of(new PeopleBalance(502, 412, 401, 2, 0));
    }
}
