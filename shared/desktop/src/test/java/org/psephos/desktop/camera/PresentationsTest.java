package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.testkit.HandTime;

class PresentationsTest {

    private final HandTime time = new HandTime(Instant.EPOCH);
    private final Presentations cards = new Presentations(time, Presentations.AWAY);

    private List<String> after(int millis, String... texts) {
        time.advance(Duration.ofMillis(millis));
        return cards.look(List.of(texts));
    }

    @Test
    void aCardThatLiesThereIsToldOnce() {
        assertThat(after(0, "a")).containsExactly("a");
        for (int i = 0; i < 100; i++) {
            assertThat(after(1_000, "a")).isEmpty();
        }
    }

    @Test
    void aCardCountsAgainAfterItWasAwayForTwoSeconds() {
        after(0, "a");
        after(100);
        assertThat(after(1_900, "a")).isEmpty();
        after(100);
        after(2_000);
        assertThat(after(50, "a")).containsExactly("a");
    }

    @Test
    void onlyTimeInWhichSomebodyLooksIsTimeAway() {
        after(0, "a");
        after(100);
        cards.lookAway();
        assertThat(after(60_000, "a")).isEmpty();
    }

    @Test
    void anotherCardBesideAnOldOneIsTold() {
        after(0, "a");
        assertThat(after(40, "a", "b")).containsExactly("b");
        assertThat(after(40, "b", "a")).isEmpty();
    }

    @Test
    void twoNewCardsAtOnceStayNewUntilOneIsLeft() {
        assertThat(after(0, "a", "b")).containsExactly("a", "b");
        assertThat(after(40, "a", "b")).hasSize(2);
        assertThat(after(40, "b")).containsExactly("b");
    }
}
