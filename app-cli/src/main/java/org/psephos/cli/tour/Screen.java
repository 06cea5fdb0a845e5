package org.psephos.cli.tour;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleAction;
import javafx.scene.Scene;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.Time;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.theme.UsabilityNumbers;

/// Waiting for what a screen shows, and pressing what is on it.
@AllowedToHopThreads("drives windows from outside, as a person does")
final class Screen {

    private static final Time TIME = Time.system();
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BURST = UsabilityNumbers.PAINT.plusMillis(20);
    private static final int PULSES = 2;

    private Screen() {}

    /// Starts the toolkit, once in a process.
    ///
    /// @param thrown told what no screen has caught, as when a window cannot be laid out
    static void begin(Consumer<Throwable> thrown) {
        OnScreen.begin();
        OnScreen.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, what) -> thrown.accept(what)));
    }

    /// Waits off the screen until something holds.
    ///
    /// @throws IllegalStateException naming `what` when it does not hold in time
    static void until(String what, BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (TIME.ticks() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            TIME.await(LOOK);
        }
    }

    /// Waits until something holds on the screen.
    static void untilShown(String what, BooleanSupplier holds) {
        until(what, () -> OnScreen.ask(holds::getAsBoolean));
    }

    /// Waits until a scene shows something with this id.
    static void untilThere(Scene scene, String id) {
        untilShown(id + " is there", () -> Ids.find(scene.getRoot(), id).isPresent());
    }

    /// Presses a button, of a staff screen or of the kiosk.
    static void press(Scene scene, String id) {
        untilThere(scene, id);
        OnScreen.run(() -> Ids.find(scene.getRoot(), id).orElseThrow().executeAccessibleAction(AccessibleAction.FIRE));
    }

    /// Gives what comes in bursts the time to arrive, and windows the time to be laid out.
    static void settle() {
        TIME.await(BURST);
        CountDownLatch passed = new CountDownLatch(PULSES);
        AnimationTimer pulses = new AnimationTimer() {
            @Override
            public void handle(long now) {
                passed.countDown();
            }
        };
        OnScreen.run(pulses::start);
        try {
            if (!passed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain: the screen is drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            OnScreen.run(pulses::stop);
        }
    }
}
