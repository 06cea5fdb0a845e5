package org.psephos.desktop.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;

/// Work away from the JavaFX thread, answers on it. Screens and view models know no other threads.
public interface Tasks {

    /// Runs `work` away from the JavaFX thread, then on it `onDone` with the result, or `onProblem` with the refusal.
    ///
    /// Work that throws is logged once and told as [org.psephos.common.ErrorCode#DESKTOP_FAULT]; it never vanishes.
    ///
    /// @param work may wait for sockets, files, proofs of work
    /// @param onDone on the JavaFX thread
    /// @param onProblem on the JavaFX thread; at least one problem
    <T> Running run(Callable<Outcome<T>> work, Consumer<? super T> onDone, Consumer<? super List<Problem>> onProblem);

    /// Runs `work` away from the JavaFX thread; nobody waits for an answer.
    Running start(Runnable work);

    /// Runs `change` on the JavaFX thread, soon.
    void onScreen(Runnable change);

    /// Runs `act` on the JavaFX thread after `pause` and again after each further `pause`, until closed.
    Running every(Duration pause, Runnable act);

    /// Runs `act` on the JavaFX thread once, after `pause`, unless closed before.
    Running after(Duration pause, Runnable act);

    /// Tells `listener` on the JavaFX thread the value now and whenever it changed, in bursts at most every 100 ms:
    /// values between two paintings are skipped, the last one never.
    <T> Observable.Subscription watch(Observable<T> source, Consumer<? super T> listener);

    /// A collector of items that come in bursts: the consumer gets them on the JavaFX thread as one list, in order.
    <T> Bursts<T> bursts(Consumer<? super List<T>> painter);

    /// The ordinary one: virtual threads and the JavaFX thread.
    static Tasks of(Time time) {
        return new ThreadTasks(time);
    }

    /// For tests: everything on the caller's thread at once; what is to come later runs when [HandTasks#turn()] says.
    static HandTasks byHand() {
        return new HandTasks();
    }

    /// Something under way that can be stopped.
    @FunctionalInterface
    interface Running extends AutoCloseable {

        /// Stops it, or at least its answer: after this no callback runs.
        @Override
        void close();
    }
}
