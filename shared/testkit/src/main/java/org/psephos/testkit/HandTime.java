package org.psephos.testkit;

import java.time.Duration;
import java.time.Instant;
import org.psephos.common.Time;

/// A clock that a test turns by hand. Whoever waits on it is woken when the hand passes the end of the wait.
public final class HandTime implements Time {

    private Instant now;
    private long ticks;

    /// @param start what the clock shows first
    public HandTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long ticks() {
        return ticks;
    }

    @Override
    public synchronized void await(Duration pause) {
        long end = ticks + pause.toNanos();
        try {
            while (ticks < end) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Turns both clocks forward.
    public synchronized void advance(Duration by) {
        now = now.plus(by);
        ticks += by.toNanos();
        notifyAll();
    }

    /// Moves wall time only, as a wrongly set clock does.
    public synchronized void jump(Duration by) {
        now = now.plus(by);
    }
}
