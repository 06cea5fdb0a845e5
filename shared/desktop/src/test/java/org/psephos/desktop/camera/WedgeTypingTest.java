package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.testkit.HandTime;

class WedgeTypingTest {

    private final HandTime time = new HandTime(Instant.EPOCH);
    private final WedgeTyping typing = new WedgeTyping();

    private boolean types(String text, int gapMillis) {
        for (int at = 0; at < text.length(); at++) {
            time.advance(Duration.ofMillis(gapMillis));
            typing.typed(time.ticks());
        }
        time.advance(Duration.ofMillis(gapMillis));
        return typing.isScan(text.length(), time.ticks());
    }

    @Test
    void aScannerTypesFasterThanAnyPerson() {
        assertThat(types("EST-00254", 10)).isTrue();
        assertThat(types("EST-00254", 120)).isFalse();
    }

    @Test
    void aFewFastSignsAreNoScan() {
        assertThat(types("and", 10)).isFalse();
    }

    @Test
    void aFastEndOfASlowTextIsNoScan() {
        time.advance(Duration.ofMillis(200));
        typing.typed(time.ticks());
        time.advance(Duration.ofMillis(200));
        assertThat(types("12345678", 10)).isTrue();
        typing.typed(time.ticks());
        time.advance(Duration.ofMillis(200));
        for (int at = 0; at < 8; at++) {
            typing.typed(time.ticks());
        }
        assertThat(typing.isScan(9, time.ticks())).isFalse();
    }
}
