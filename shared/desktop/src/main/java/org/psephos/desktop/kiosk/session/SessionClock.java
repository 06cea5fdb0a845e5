package org.psephos.desktop.kiosk.session;

import java.time.Duration;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.desktop.theme.UsabilityNumbers;

/// The limits of a session on the monotonic clock: idle, alert, finished, waiting for the server's word.
final class SessionClock {

    /// How long the kiosk waits for the server's word before it says that the ballot is kept here.
    static final Duration WORD_WAIT = Duration.ofSeconds(2);
    /// How long a refused slip stays explained on the waiting page.
    static final Duration NOTICE = Duration.ofSeconds(20);

    private final Time time;
    private final Limits limits;
    private long touched;
    private long entered;

    SessionClock(Time time, Limits limits) {
        this.time = time;
        this.limits = limits;
        this.touched = time.ticks();
        this.entered = touched;
    }

    void touch() {
        touched = time.ticks();
    }

    void enter() {
        entered = time.ticks();
        touched = entered;
    }

    boolean idle() {
        return since(touched).compareTo(limits.voterIdle()) >= 0;
    }

    boolean alertOver() {
        return since(entered).compareTo(limits.voterIdleAlert()) >= 0;
    }

    boolean doneOver() {
        return since(entered).compareTo(UsabilityNumbers.DONE_SCREEN) >= 0;
    }

    boolean wordOver() {
        return since(entered).compareTo(WORD_WAIT) >= 0;
    }

    boolean noticeOver() {
        return since(entered).compareTo(NOTICE) >= 0;
    }

    int alertLeft() {
        return left(limits.voterIdleAlert());
    }

    int doneLeft() {
        return left(UsabilityNumbers.DONE_SCREEN);
    }

    private int left(Duration whole) {
        long nanos = whole.minus(since(entered)).toNanos();
        return (int) Math.max(0, Math.ceilDiv(nanos, 1_000_000_000L));
    }

    private Duration since(long start) {
        return Duration.ofNanos(time.ticks() - start);
    }
}
