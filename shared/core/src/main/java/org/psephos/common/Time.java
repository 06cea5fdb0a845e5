package org.psephos.common;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// The clock of the program: wall time for what people read, monotonic time for limits.
///
/// Everything that asks for the time asks this, so that tests turn the clock by hand.
public interface Time {

    /// Wall time, cut to the millisecond (the resolution of a record's `time`).
    Instant now();

    /// Nanoseconds of a clock that never jumps; only differences mean anything.
    long ticks();

    /// Waits until `pause` has passed on this clock or the thread is interrupted.
    void await(Duration pause);

    /// The machine's own clocks.
    static Time system() {
        return SystemTime.INSTANCE;
    }

    /// The machine's clocks; the only place that reads them.
    enum SystemTime implements Time {
        /// The one instance.
        INSTANCE;

        @Override
        public Instant now() {
            return Instant.ofEpochMilli(System.currentTimeMillis());
        }

        @Override
        public long ticks() {
            return System.nanoTime();
        }

        @Override
        public void await(Duration pause) {
            long end = ticks() + pause.toNanos();
            for (long left = end - ticks(); left > 0 && !Thread.currentThread().isInterrupted(); left = end - ticks()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
