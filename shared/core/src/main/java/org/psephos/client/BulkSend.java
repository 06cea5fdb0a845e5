package org.psephos.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.wire.command.RecordCommand;

/// Brings very many records side by side, past the outbox: for an import, whose file is there to begin anew.
///
/// A record is tried again until it is answered, through lost connections, restarts of the server and a locked
/// station; the server knows records by their id, so none is stored twice. What was not answered when this program
/// ends is not kept here. One thread brings; any thread may stop it.
public final class BulkSend implements AutoCloseable {

    /// Fewer than a connection may have unanswered, so that the rest of the program keeps its share.
    private static final int IN_FLIGHT_MAX = 128;

    private final Session session;
    private final Backoff backoff;
    private final Pause pause;
    private final Semaphore room = new Semaphore(IN_FLIGHT_MAX);
    private final Observable<Optional<Problem>> waiting = new Observable<>(Optional.empty());
    private final Subscription connection;
    private final Subscription person;
    private volatile boolean stopped;

    /// @param link what the session works on
    public BulkSend(ServerLink link, Session session, Time time, Chance chance) {
        this.session = session;
        this.backoff = new Backoff(chance);
        this.pause = new Pause(time);
        this.connection = link.state().subscribe(state -> pause.end());
        this.person = session.state().subscribe(state -> pause.end());
    }

    /// Records that are awaited together.
    public final class Batch {

        private final List<RecordCommand.Put> puts = new ArrayList<>();
        private final List<CompletableFuture<Outcome<RecordCommand.Stored>>> answers = new ArrayList<>();

        private Batch() {}

        /// Sends one; returns when it is on its way, which may take as long as the server needs for those before it.
        public void send(RecordCommand.Put put) {
            room.acquireUninterruptibly();
            CompletableFuture<Outcome<RecordCommand.Stored>> answer = session.send(put);
            puts.add(put);
            answers.add(answer);
            var _ = answer.whenComplete((outcome, fault) -> room.release());
        }

        /// Waits until every record is answered, and brings those again that were not.
        ///
        /// @return how many there are, all on the server; or the first refusal for good, or why it ended
        public Outcome<Integer> await() {
            Outcome<List<RecordCommand.Put>> left = unanswered();
            while (left instanceof Outcome.Done<List<RecordCommand.Put>>(List<RecordCommand.Put> again)
                    && !again.isEmpty()) {
                Optional<Problem> end = rest();
                if (end.isPresent()) {
                    return Outcome.refused(end.get());
                }
                Batch next = batch();
                again.forEach(next::send);
                left = next.unanswered();
            }
            waiting.set(Optional.empty());
            return left.map(none -> puts.size());
        }

        private Outcome<List<RecordCommand.Put>> unanswered() {
            List<RecordCommand.Put> left = new ArrayList<>();
            Optional<Problem> refused = Optional.empty();
            for (int i = 0; i < puts.size(); i++) {
                if (answers.get(i).join() instanceof Outcome.Refused<RecordCommand.Stored> refusal) {
                    if (OutboxRule.passes(refusal.problem().code())) {
                        left.add(puts.get(i));
                        waiting.set(Optional.of(refusal.problem()));
                    } else {
                        refused = refused.or(() -> Optional.of(refusal.problem()));
                    }
                } else {
                    backoff.reset();
                }
            }
            return refused.<Outcome<List<RecordCommand.Put>>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(left));
        }
    }

    /// A new batch, empty.
    public Batch batch() {
        return new Batch();
    }

    /// Does something that needs the person's key, and waits while the station is locked.
    public <T> Outcome<T> unlocked(Supplier<Outcome<T>> work) {
        Outcome<T> outcome = work.get();
        while (outcome instanceof Outcome.Refused<T> refusal
                && refusal.problem().code() == ErrorCode.WALLET_LOCKED) {
            waiting.set(Optional.of(refusal.problem()));
            Optional<Problem> end = rest();
            if (end.isPresent()) {
                return Outcome.refused(end.get());
            }
            outcome = work.get();
        }
        return outcome;
    }

    /// A pause before the next try; a problem when there is none, because somebody stopped it or signed out.
    private Optional<Problem> rest() {
        if (!stopped && !(session.state().get() instanceof SessionState.SignedOut)) {
            pause.await(backoff.next());
        }
        if (stopped) {
            return Optional.of(Problem.of(ErrorCode.LOAD_STOPPED));
        }
        return session.state().get() instanceof SessionState.SignedOut
                ? Optional.of(Problem.of(ErrorCode.RIGHT_SIGN_IN))
                : Optional.empty();
    }

    /// Why it waits just now; empty while it does not.
    public Observable<Optional<Problem>> waiting() {
        return waiting;
    }

    /// Tries no more: what is under way is answered, what the server did not take is given up.
    public void stop() {
        stopped = true;
        pause.end();
    }

    /// Whether somebody stopped it.
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public void close() {
        connection.close();
        person.close();
    }
}
