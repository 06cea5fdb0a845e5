package org.psephos.desktop.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;

/// Tasks for tests of view models: work and answers run on the caller's thread, at once and in order. What runs later
/// or again ([#every], [#after]) runs when the test says [#turn()]. No toolkit is needed.
public final class HandTasks implements Tasks {

    private final List<Planned> planned = new ArrayList<>();

    HandTasks() {}

    @Override
    public <T> Running run(
            Callable<Outcome<T>> work, Consumer<? super T> onDone, Consumer<? super List<Problem>> onProblem) {
        ThreadTasks.attempt(work).match(onDone, onProblem);
        return () -> {};
    }

    @Override
    public Running start(Runnable work) {
        work.run();
        return () -> {};
    }

    @Override
    public void onScreen(Runnable change) {
        change.run();
    }

    @Override
    public Running every(Duration pause, Runnable act) {
        return plan(new Planned(act, Repeat.AGAIN));
    }

    @Override
    public Running after(Duration pause, Runnable act) {
        return plan(new Planned(act, Repeat.ONCE));
    }

    private Running plan(Planned one) {
        planned.add(one);
        return () -> planned.remove(one);
    }

    /// Lets every planned act run once, as if its pause had passed.
    public void turn() {
        for (Planned one : List.copyOf(planned)) {
            if (one.repeat() == Repeat.ONCE) {
                planned.remove(one);
            }
            one.act().run();
        }
    }

    @Override
    public <T> Observable.Subscription watch(Observable<T> source, Consumer<? super T> listener) {
        return source.subscribe(listener);
    }

    @Override
    public <T> Bursts<T> bursts(Consumer<? super List<T>> painter) {
        return new Bursts<>(Runnable::run, painter);
    }

    private enum Repeat {
        ONCE,
        AGAIN
    }

    private record Planned(Runnable act, Repeat repeat) {}
}
