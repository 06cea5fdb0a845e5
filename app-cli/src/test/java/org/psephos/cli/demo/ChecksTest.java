package org.psephos.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.psephos.cli.demo.world.Checks;

class ChecksTest {

    private final Checks checks = new Checks();

    @Test
    void nothingCheckedIsNotWell() {
        assertThat(checks.hold()).isFalse();
    }

    @Test
    void oneFailureIsEnoughAndSaysWhatWasFound() {
        checks.that("the sun rises", true);
        assertThat(checks.hold()).isTrue();
        checks.equal("two and two", 4, 5);
        assertThat(checks.hold()).isFalse();
        assertThat(checks.all().getLast().found()).isEqualTo("expected 4, found 5");
    }
}
