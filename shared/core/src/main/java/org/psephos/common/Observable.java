package org.psephos.common;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A value that tells its listeners when it changes; knows no toolkit. Listeners run on the publisher's thread.
///
/// @param <T> an immutable value
public final class Observable<T> {

    private final CopyOnWriteArrayList<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
    private volatile T value;

    /// @param initial the value until the first change
    public Observable(T initial) {
        this.value = initial;
    }

    /// The value now.
    public T get() {
        return value;
    }

    /// Sets the value and tells the listeners when it differs from the former one.
    public void set(T next) {
        synchronized (this) {
            if (value.equals(next)) {
                return;
            }
            value = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    /// Tells `listener` the value now and at each change, until the result is closed.
    public Subscription subscribe(Consumer<? super T> listener) {
        listeners.add(listener);
        listener.accept(value);
        return () -> listeners.remove(listener);
    }

    /// Something that was taken and must be given back.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
