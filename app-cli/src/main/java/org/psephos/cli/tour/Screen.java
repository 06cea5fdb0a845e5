package org.psephos.cli.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.Time;

/// The JavaFX thread, from outside.
@AllowedToHopThreads("drives windows from outside, as a person does")
final class Screen {

    private static final Time TIME = Time.system();
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration PAINTING = Duration.ofMillis(350);

    private Screen() {}

    /// Starts the toolkit, once in a process.
    static void begin() {
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /// Asks something on the JavaFX thread and waits for the answer.
    static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("on the screen: " + e.getCause(), e.getCause());
        }
    }

    /// Does something on the JavaFX thread and waits for it.
    static void run(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
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
        until(what, () -> ask(holds::getAsBoolean));
    }

    /// Gives answers from the server and bursts the time to arrive on the screen.
    static void settle() {
        TIME.await(PAINTING);
    }
}
