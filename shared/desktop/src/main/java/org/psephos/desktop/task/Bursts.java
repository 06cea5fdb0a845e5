package org.psephos.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Collects what comes in bursts and hands it over in lists. Any thread may add; the painter runs where `soon` says.
///
/// @param <T> what comes
public final class Bursts<T> {

    private final Consumer<Runnable> soon;
    private final Consumer<? super List<T>> painter;
    private final AtomicBoolean planned = new AtomicBoolean();
    private List<T> waiting = new ArrayList<>();

    Bursts(Consumer<Runnable> soon, Consumer<? super List<T>> painter) {
        this.soon = soon;
        this.painter = painter;
    }

    /// Adds one; it is painted with its company within 100 ms.
    public void add(T item) {
        synchronized (this) {
            waiting.add(item);
        }
        if (planned.compareAndSet(false, true)) {
            soon.accept(this::paint);
        }
    }

    private void paint() {
        planned.set(false);
        List<T> taken;
        synchronized (this) {
            taken = waiting;
            waiting = new ArrayList<>();
        }
        if (!taken.isEmpty()) {
            painter.accept(List.copyOf(taken));
        }
    }
}
