package org.psephos.client;

import java.time.Duration;
import org.psephos.common.Chance;

/// How long to wait before the next try: twice as long each time up to half a minute, with chance in it, so that many
/// stations do not come back at the same moment.
final class Backoff {

    private static final long FIRST_MILLIS = 250;
    private static final long MILLIS_MAX = 30_000;
    private static final int DOUBLINGS_MAX = 7;

    private final Chance chance;
    private int tries;

    Backoff(Chance chance) {
        this.chance = chance;
    }

    /// The next pause, between half and the whole of what this try may wait.
    Duration next() {
        long whole = Math.min(MILLIS_MAX, FIRST_MILLIS << Math.min(tries, DOUBLINGS_MAX));
        tries++;
        return Duration.ofMillis(whole / 2 + chance.below((int) (whole / 2) + 1));
    }

    int tries() {
        return tries;
    }

    void reset() {
        tries = 0;
    }
}
