package org.psephos.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;

/// The requests of a link that wait for their answer, and until when.
final class PendingRequests {

    private final Limits limits;
    private final Time time;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    PendingRequests(Limits limits, Time time) {
        this.limits = limits;
        this.time = time;
    }

    CompletableFuture<Outcome<Answer>> add(long id) {
        CompletableFuture<Outcome<Answer>> answer = new CompletableFuture<>();
        waiting.put(id, new Waiting(answer, time.ticks()));
        return answer;
    }

    void done(long id, Answer answer) {
        finish(id, Outcome.done(answer));
    }

    void refused(long id, List<Problem> problems) {
        finish(id, Outcome.refused(problems));
    }

    void fail(long id, Problem problem) {
        finish(id, Outcome.refused(problem));
    }

    void failAll(CloseReason reason) {
        Problem problem = Problem.of(ErrorCode.WIRE_CLOSED, "reason", reason.word());
        waiting.keySet().forEach(id -> fail(id, problem));
    }

    void expire() {
        long limit = limits.requestTimeout().toNanos();
        long now = time.ticks();
        waiting.forEach((id, request) -> {
            if (now - request.since > limit) {
                fail(
                        id,
                        Problem.of(
                                ErrorCode.WIRE_TIMEOUT,
                                "seconds",
                                limits.requestTimeout().toSeconds()));
            }
        });
    }

    private void finish(long id, Outcome<Answer> outcome) {
        Optional.ofNullable(waiting.remove(id)).ifPresent(request -> request.answer.complete(outcome));
    }

    private record Waiting(CompletableFuture<Outcome<Answer>> answer, long since) {}
}
