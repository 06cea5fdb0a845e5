package org.psephos.controlpanel.service;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionFollower;
import org.psephos.station.Station;

/// The balances by the folds with which the server judges and the tally counts; chains are followed when asked for.
///
/// @param station follows the chains
public record StationBalances(Station station) implements Balances {

    @Override
    public Optional<Observable<Long>> changes(ElectionId election) {
        return station.elections().election(election).map(follower -> {
            follower.follow(ChainKind.VOTERS, ChainKind.VOTES, ChainKind.AUDIT);
            return follower.changes();
        });
    }

    @Override
    public Optional<PeopleBalance> now(ElectionId election) {
        return station.elections().election(election).map(StationBalances::balance);
    }

    private static PeopleBalance balance(ElectionFollower follower) {
        return follower.ask(book -> PeopleBalance.of(book.attendance(), book.booths()));
    }
}
