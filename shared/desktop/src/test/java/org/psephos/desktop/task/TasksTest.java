package org.psephos.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TasksTest {

    private final Tasks tasks = Tasks.of(Time.system());

    @Test
    void workRunsAwayFromTheScreenAndItsAnswerOnIt() {
        CompletableFuture<List<Boolean>> onScreen = new CompletableFuture<>();
        tasks.run(
                () -> Outcome.done(Platform.isFxApplicationThread()),
                there -> onScreen.complete(List.of(there, Platform.isFxApplicationThread())),
                problems -> onScreen.completeExceptionally(new IllegalStateException(problems.toString())));
        assertThat(onScreen.join()).containsExactly(false, true);
    }

    @Test
    void workThatThrowsIsARefusal() {
        CompletableFuture<ErrorCode> code = new CompletableFuture<>();
        tasks.<String>run(
                () -> {
                    throw new IllegalStateException("planted");
                },
                done -> code.completeExceptionally(new IllegalStateException("no refusal")),
                problems -> code.complete(problems.getFirst().code()));
        assertThat(code.join()).isEqualTo(ErrorCode.DESKTOP_FAULT);
    }

    @Test
    void aBurstIsPaintedInFewListsAndInOrder() throws InterruptedException {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<Integer> paintings = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(1_000);
        Bursts<Integer> bursts = tasks.bursts(items -> {
            seen.addAll(items);
            paintings.add(items.size());
            items.forEach(item -> all.countDown());
        });
        for (int i = 0; i < 1_000; i++) {
            bursts.add(i);
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isSorted().hasSize(1_000);
        assertThat(paintings).hasSizeLessThan(20);
    }

    @Test
    void theLastValueIsAlwaysTold() {
        Observable<Integer> source = new Observable<>(0);
        CompletableFuture<Integer> last = new CompletableFuture<>();
        try (Observable.Subscription watching = tasks.watch(source, value -> {
            if (value == 100) {
                last.complete(value);
            }
        })) {
            for (int i = 1; i <= 100; i++) {
                source.set(i);
            }
            assertThat(last.join()).isEqualTo(100);
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void byHandEverythingRunsAtOnceAndLaterOnesWhenTurned() {
        HandTasks hand = Tasks.byHand();
        List<String> told = new ArrayList<>();
        hand.run(() -> Outcome.done("done"), told::add, problems -> told.add("refused"));
        hand.run(
                () -> Outcome.<String>refused(Problem.of(ErrorCode.ACCOUNT_WRONG)),
                told::add,
                problems -> told.add("refused"));
        hand.after(java.time.Duration.ofSeconds(6), () -> told.add("later"));
        assertThat(told).containsExactly("done", "refused");
        hand.turn();
        hand.turn();
        assertThat(told).containsExactly("done", "refused", "later");
    }
}
