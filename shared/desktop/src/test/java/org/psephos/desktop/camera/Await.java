package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.psephos.common.Observable;

/// Waits for a value to become what a test expects; says the last value when it does not.
final class Await {

    private Await() {}

    static <T> T until(Observable<T> source, Predicate<? super T> wanted) {
        CompletableFuture<T> met = new CompletableFuture<>();
        Observable.Subscription subscription = source.subscribe(value -> {
            if (wanted.test(value)) {
                met.complete(value);
            }
        });
        try {
            assertThat(met).as(() -> "last value " + source.get()).succeedsWithin(20, TimeUnit.SECONDS);
            return met.join();
        } finally {
            subscription.close();
        }
    }
}
