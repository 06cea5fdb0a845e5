package org.psephos.controlpanel.pictures;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.controlpanel.service.Balances;
import org.psephos.controlpanel.service.PeopleBalance;

/// The same figures for every election.
final class SampleBalances implements Balances {

    private static final Instant OPENING = Instant.parse("2026-11-29T07:00:00Z");

    @Override
    public Optional<Observable<Long>> changes(ElectionId election) {
        return Optional.of(new Observable<>(1L));
    }

    @Override
    public Optional<PeopleBalance> now(ElectionId election) {
        SortedMap<Instant, Integer> quarters = new TreeMap<>();
        int[] came = {3, 5, 9, 14, 16, 12, 10, 11, 13, 15, 14, 12, 11, 9, 12, 16, 19, 21, 18, 17, 15, 16, 18, 20, 22};
        for (int place = 0; place < came.length; place++) {
            quarters.put(OPENING.plus(PeopleBalance.QUARTER.multipliedBy(place)), came[place]);
        }
        return Optional.of(new PeopleBalance(502, 412, 401, 2, 0, quarters));
    }
}
