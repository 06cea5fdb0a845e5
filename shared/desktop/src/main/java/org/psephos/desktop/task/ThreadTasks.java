package org.psephos.desktop.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.theme.UsabilityNumbers;

/// Tasks on virtual threads, answers on the JavaFX thread.
final class ThreadTasks implements Tasks {

    private static final System.Logger LOG = System.getLogger(ThreadTasks.class.getName());

    private final Time time;

    ThreadTasks(Time time) {
        this.time = time;
    }

    @Override
    public <T> Running run(
            Callable<Outcome<T>> work, Consumer<? super T> onDone, Consumer<? super List<Problem>> onProblem) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread.startVirtualThread(() -> {
            Outcome<T> outcome = attempt(work);
            Platform.runLater(() -> {
                if (wanted.get()) {
                    outcome.match(onDone, onProblem);
                }
            });
        });
        return () -> wanted.set(false);
    }

    /// The top of a thread: what the work throws is logged once and becomes a refusal.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    static <T> Outcome<T> attempt(Callable<Outcome<T>> work) {
        try {
            return work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
        } catch (Exception e) { // everything: the top of a thread
            LOG.log(System.Logger.Level.ERROR, "work behind a screen failed", e);
            return Outcome.refused(
                    Problem.of(ErrorCode.DESKTOP_FAULT, "reason", e.getClass().getSimpleName()));
        }
    }

    @Override
    public Running start(Runnable work) {
        Thread thread = Thread.startVirtualThread(work);
        return thread::interrupt;
    }

    @Override
    public void onScreen(Runnable change) {
        Platform.runLater(change);
    }

    @Override
    public Running every(Duration pause, Runnable act) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread thread = Thread.startVirtualThread(() -> {
            time.await(pause);
            while (wanted.get() && !Thread.currentThread().isInterrupted()) {
                onScreenIf(wanted, act);
                time.await(pause);
            }
        });
        return () -> {
            wanted.set(false);
            thread.interrupt();
        };
    }

    @Override
    public Running after(Duration pause, Runnable act) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread thread = Thread.startVirtualThread(() -> {
            time.await(pause);
            if (!Thread.currentThread().isInterrupted()) {
                onScreenIf(wanted, act);
            }
        });
        return () -> {
            wanted.set(false);
            thread.interrupt();
        };
    }

    private static void onScreenIf(AtomicBoolean wanted, Runnable act) {
        Platform.runLater(() -> {
            if (wanted.get()) {
                act.run();
            }
        });
    }

    @Override
    public <T> Observable.Subscription watch(Observable<T> source, Consumer<? super T> listener) {
        AtomicReference<T> last = new AtomicReference<>(source.get());
        AtomicBoolean open = new AtomicBoolean(true);
        Bursts<Boolean> bursts = bursts(changes -> {
            if (open.get()) {
                listener.accept(last.get());
            }
        });
        Observable.Subscription subscription = source.subscribe(value -> {
            last.set(value);
            bursts.add(true);
        });
        return () -> {
            open.set(false);
            subscription.close();
        };
    }

    @Override
    public <T> Bursts<T> bursts(Consumer<? super List<T>> painter) {
        return new Bursts<>(
                paint -> Thread.startVirtualThread(() -> {
                    time.await(UsabilityNumbers.PAINT);
                    Platform.runLater(paint);
                }),
                painter);
    }
}
