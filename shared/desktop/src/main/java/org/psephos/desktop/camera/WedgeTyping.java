package org.psephos.desktop.camera;

import java.time.Duration;

/// Tells a hand scanner's typing from a person's: at least eight signs, none later than 50 ms after the one before.
final class WedgeTyping {

    private static final int SIGNS_LEAST = 8;
    private static final long GAP_MAX = Duration.ofMillis(50).toNanos();

    private long lastTicks;
    private int fastCount;

    /// A sign was typed.
    void typed(long ticks) {
        fastCount = fastCount > 0 && ticks - lastTicks <= GAP_MAX ? fastCount + 1 : 1;
        lastTicks = ticks;
    }

    /// Enter came: whether everything before it came from a scanner. Begins anew.
    boolean isScan(int length, long ticks) {
        boolean fast = length >= SIGNS_LEAST && fastCount >= length && ticks - lastTicks <= GAP_MAX;
        fastCount = 0;
        return fast;
    }
}
