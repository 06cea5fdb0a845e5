package org.psephos.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.testkit.HandTime;

class ThrottleTest {

    private final HandTime time = new HandTime(Instant.EPOCH);
    private final Throttle throttle = new Throttle(time);

    @Test
    void delaysGrowAfterFiveWrongTries() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.take("ada", "desk")).isEmpty();
        }
        assertThat(throttle.take("ada", "desk")).contains(Duration.ofSeconds(15));
        time.advance(Duration.ofSeconds(15));
        assertThat(throttle.take("ada", "desk")).isEmpty();
        assertThat(throttle.take("ada", "desk")).contains(Duration.ofSeconds(30));
    }

    @Test
    void theRightfulUserElsewhereIsNotLockedOut() {
        for (int i = 0; i < 5; i++) {
            throttle.take("ada", "attacker");
        }
        assertThat(throttle.take("ada", "attacker")).isPresent();
        assertThat(throttle.take("ada", "desk")).isEmpty();
    }

    @Test
    void aSourceThatTriesManyNamesIsSlowedDownToo() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.take("name " + i, "attacker")).isEmpty();
        }
        assertThat(throttle.take("another", "attacker")).isPresent();
    }

    @Test
    void theRightPassphraseStartsAnew() {
        for (int i = 0; i < 4; i++) {
            throttle.take("ada", "desk");
        }
        throttle.take("ada", "desk");
        throttle.right("ada", "desk");
        assertThat(throttle.take("ada", "desk")).isEmpty();
    }
}
