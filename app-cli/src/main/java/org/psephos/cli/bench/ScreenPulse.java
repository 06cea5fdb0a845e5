package org.psephos.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.voterentry.service.load.Progress;

/// How the JavaFX thread fares while something else is under way: how long a press would wait, and how often a progress
/// bar moves.
final class ScreenPulse implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(20);

    private final Tasks tasks;
    private final Time time;
    private final List<Long> waits = new ArrayList<>();
    private final Thread beating;
    private long lastPaint;
    private long longestStill;
    private int paints;
    private volatile boolean closed;

    /// @param tasks of the JavaFX thread
    ScreenPulse(Tasks tasks, Time time) {
        this.tasks = tasks;
        this.time = time;
        this.beating = Thread.ofVirtual().name("screen-pulse").start(this::beat);
    }

    private void beat() {
        while (!closed) {
            long asked = time.ticks();
            tasks.onScreen(() -> answered(time.ticks() - asked));
            time.await(BEAT);
        }
    }

    private synchronized void answered(long nanos) {
        waits.add(nanos);
    }

    /// The bar was painted.
    synchronized void painted(Progress now) {
        long at = time.ticks();
        if (paints > 0 && now.done() > 0) {
            longestStill = Math.max(longestStill, at - lastPaint);
        }
        paints++;
        lastPaint = at;
    }

    /// What was found.
    ///
    /// @param waits how long something that was sent to the JavaFX thread waited there
    /// @param paints how often the bar moved
    /// @param longestStillMillis how long it stood still at most
    record Report(Spread waits, int paints, double longestStillMillis) {}

    /// What was found so far; at least one beat was answered.
    synchronized Report report() {
        return new Report(new Spread(waits), paints, longestStill / 1e6);
    }

    @Override
    public void close() {
        closed = true;
        beating.interrupt();
    }
}
