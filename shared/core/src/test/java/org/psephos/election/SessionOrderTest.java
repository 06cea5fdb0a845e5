package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;

class SessionOrderTest {

    private static final int SESSIONS = 10_000;
    private static final int OPTIONS = 5;
    private final Digest seed = Hashing.sha256("seed".getBytes(StandardCharsets.UTF_8));

    @Test
    void everyOptionStandsAtEveryPlaceEquallyOften() {
        Chance chance = Chance.seeded(20270509);
        assertFair(OrderPolicy.RANDOM, session -> draw(OrderPolicy.RANDOM, chance, seed));
        assertFair(OrderPolicy.ROTATED, session -> draw(OrderPolicy.ROTATED, chance, seed));
        assertFair(
                OrderPolicy.SEEDED,
                session -> draw(
                        OrderPolicy.SEEDED,
                        chance,
                        Hashing.sha256(Integer.toString(session).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aSeededOrderCanBeComputedAgain() {
        assertThat(draw(OrderPolicy.SEEDED, Chance.seeded(1), seed))
                .isEqualTo(draw(OrderPolicy.SEEDED, Chance.seeded(2), seed));
    }

    @Test
    void aFixedOrderIsAsWritten() {
        Contest contest = contest(OrderPolicy.FIXED);
        assertThat(draw(OrderPolicy.FIXED, Chance.seeded(3), seed)).isEqualTo(contest.options());
    }

    /// Within five standard deviations of n/k, apps that draw 10,000 sessions.
    private void assertFair(OrderPolicy policy, java.util.function.IntFunction<List<ContestOption>> session) {
        int[][] count = new int[OPTIONS][OPTIONS];
        List<ContestOption> written = contest(policy).options();
        for (int i = 0; i < SESSIONS; i++) {
            List<ContestOption> shown = session.apply(i);
            assertThat(shown).hasSize(OPTIONS);
            for (int place = 0; place < OPTIONS; place++) {
                count[written.indexOf(shown.get(place))][place]++;
            }
        }
        double expected = SESSIONS / (double) OPTIONS;
        double sigma = Math.sqrt(SESSIONS * (1.0 / OPTIONS) * (1 - 1.0 / OPTIONS));
        for (int[] places : count) {
            for (int seen : places) {
                assertThat(Math.abs(seen - expected)).as(policy.word()).isLessThan(5 * sigma);
            }
        }
    }

    private static List<ContestOption> draw(OrderPolicy policy, Chance chance, Digest seed) {
        return SessionOrder.draw(List.of(contest(policy)), chance, seed).options(Samples.MAYOR);
    }

    private static Contest contest(OrderPolicy policy) {
        return Samples.contest("mayor", Rule.oneOf(), OPTIONS).withOrder(policy);
    }
}
