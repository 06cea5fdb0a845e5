package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.controlpanel.service.Balances;
import org.psephos.controlpanel.service.PeopleBalance;
import org.psephos.desktop.task.Tasks;

/// Checked in = cast + at a kiosk + not used yet, live, for the election that is chosen.
class BalanceViewModelTest {

    private static final ElectionId TOWN = new ElectionId(new UUID(0, 1));
    private static final ElectionId CLUB = new ElectionId(new UUID(0, 2));

    private final Chains chains = new Chains();
    private final BalanceViewModel model = new BalanceViewModel(chains, Tasks.byHand());

    @Test
    void everyNewRecordIsSeen() {
        chains.put(TOWN, new PeopleBalance(500, 412, 401, 2, 0));

        model.show(TOWN);

        assertThat(model.balance().get().orElseThrow().unused()).isEqualTo(9);
        assertThat(model.balance().get().orElseThrow().percent()).isEqualTo(82);

        chains.put(TOWN, new PeopleBalance(500, 413, 402, 2, 0));

        assertThat(model.balance().get().orElseThrow().cast()).isEqualTo(402);
    }

    @Test
    void anotherElectionTakesItsPlace() {
        chains.put(TOWN, new PeopleBalance(500, 412, 401, 2, 0));
        chains.put(CLUB, new PeopleBalance(20, 3, 1, 0, 0));
        model.show(TOWN);

        model.show(CLUB);
        chains.put(TOWN, new PeopleBalance(500, 499, 401, 2, 0));

        assertThat(model.balance().get().orElseThrow().registered()).isEqualTo(20);
    }

    @Test
    void anElectionThatIsNotKnownHereYetIsShownOnceItIs() {
        model.show(TOWN);
        assertThat(model.balance().get()).isEmpty();

        chains.put(TOWN, new PeopleBalance(500, 0, 0, 0, 0));
        model.show(TOWN);

        assertThat(model.balance().get()).isPresent();
    }

    @Test
    void aBallotWithoutACheckInAndAVoterTwiceAreNotBalanced() {
        assertThat(new PeopleBalance(9, 3, 1, 1, 0).isBalanced()).isTrue();
        assertThat(new PeopleBalance(9, 3, 3, 1, 0).isBalanced()).isFalse();
        assertThat(new PeopleBalance(9, 3, 3, 1, 0).tooMany()).isEqualTo(1);
        assertThat(new PeopleBalance(9, 3, 1, 1, 1).isBalanced()).isFalse();
    }

    @Test
    void theCurveHasEachQuarterFromTheFirstToTheLast() {
        Instant eight = Instant.parse("2026-11-29T08:00:00Z");
        PeopleBalance day =
                new PeopleBalance(9, 7, 3, 0, 0, new TreeMap<>(Map.of(eight, 4, eight.plusSeconds(45 * 60), 3)));
        assertThat(day.curve()).containsExactly(4, 0, 0, 3);
        assertThat(new PeopleBalance(9, 0, 0, 0, 0).curve()).isEmpty();
    }

    /// Chains by hand.
    private static final class Chains implements Balances {

        private final Map<ElectionId, PeopleBalance> known = new HashMap<>();
        private final Map<ElectionId, Observable<Long>> changes = new HashMap<>();

        void put(ElectionId election, PeopleBalance now) {
            known.put(election, now);
            Observable<Long> count = changes.computeIfAbsent(election, id -> new Observable<>(0L));
            count.set(count.get() + 1);
        }

        @Override
        public Optional<Observable<Long>> changes(ElectionId election) {
            return Optional.ofNullable(changes.get(election));
        }

        @Override
        public Optional<PeopleBalance> now(ElectionId election) {
            return Optional.ofNullable(known.get(election));
        }
    }
}
