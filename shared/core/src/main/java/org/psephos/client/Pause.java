package org.psephos.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Time;

/// A wait on the injected clock that somebody else can cut short; a cut that comes too early counts for the next wait.
final class Pause {

    /// Longer than any program runs.
    static final Duration FOREVER = Duration.ofDays(10_000);

    private final Time time;
    private @Nullable Thread waiting;
    private boolean cut;

    Pause(Time time) {
        this.time = time;
    }

    void await(Duration pause) {
        synchronized (this) {
            if (cut) {
                cut = false;
                return;
            }
            waiting = Thread.currentThread();
        }
        time.await(pause);
        synchronized (this) {
            waiting = null;
            cut = false;
            Thread.interrupted();
        }
    }

    synchronized void end() {
        cut = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
