package org.psephos.cli.demo.world;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.psephos.common.Time;

/// Waits until something holds, and says what did not when it never does.
public final class Await {

    private static final Duration LOOK = Duration.ofMillis(3);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Time time;
    private final Runnable look;

    /// @param time on which it waits
    public Await(Time time) {
        this(time, () -> {});
    }

    /// @param time on which it waits
    /// @param look asked again and again meanwhile; ends the waiting by an exception
    Await(Time time, Runnable look) {
        this.time = time;
        this.look = look;
    }

    /// @throws IllegalStateException naming `what` when it does not hold within a minute
    public void until(String what, BooleanSupplier holds) {
        until(what, LIMIT, holds);
    }

    /// @throws IllegalStateException naming `what` when it does not hold within `limit`
    public void until(String what, Duration limit, BooleanSupplier holds) {
        long end = time.ticks() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (time.ticks() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            look.run();
            time.await(LOOK);
        }
    }
}
