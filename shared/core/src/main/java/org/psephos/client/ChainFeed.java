package org.psephos.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Topic;

/// Follows a chain from a given entry: hands every entry over in order, exactly once, across reconnections, as soon as
/// it is accepted. Each must be well-formed, fit its `sum`, and link to the one before; else the feed stops and says
/// so, as it does when its consumer throws.
///
/// It reads when the server tells of a record, when a subscription begins, and when the connection changes; in between
/// it asks for nothing. A record can be read before its event is told, so none is missed.
public final class ChainFeed implements AutoCloseable {

    private static final int PAGE = 256;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final ServerLink link;
    private final Calls calls;
    private final Origin origin;
    private final Consumer<? super Entry> consumer;
    private final Pause pause;
    private final Observable<State> state;
    private long next;
    private Optional<Digest> before;
    private volatile boolean closed;
    private @Nullable Subscription events;
    private @Nullable Subscription connection;
    private @Nullable Thread thread;

    /// Where a feed stands.
    public sealed interface State {

        /// Reading what was there before.
        ///
        /// @param next the index of the entry that comes next
        /// @param size the size of the chain, as far as known
        record CatchingUp(long next, long size) implements State {}

        /// Everything that the server has was handed over.
        ///
        /// @param size how many entries there are
        record Live(long size) implements State {}

        /// It goes on when the connection or the right is there.
        ///
        /// @param problem why it waits
        record Waiting(Problem problem) implements State {}

        /// An entry does not fit the chain, or its consumer failed; nothing after it is handed over.
        ///
        /// @param problem which and why
        record Stopped(Problem problem) implements State {}
    }

    /// @param calls how pages are asked for; a [Session]
    /// @param from the index of the first entry to hand over
    /// @param consumer gets the entries on the feed's own thread, and may take its time
    public ChainFeed(
            ServerLink link, Calls calls, Origin origin, long from, Consumer<? super Entry> consumer, Time time) {
        this.link = link;
        this.calls = calls;
        this.origin = origin;
        this.next = from;
        this.consumer = consumer;
        this.pause = new Pause(time);
        this.before = from == 0 ? Optional.of(Entry.genesisPrev(origin)) : Optional.empty();
        this.state = new Observable<>(new State.CatchingUp(from, from));
    }

    /// Begins to follow.
    public synchronized void start() {
        if (thread == null) {
            events = link.follow(Topic.RECORDS, -1, new Wake());
            connection = link.state().subscribe(now -> pause.end());
            thread = Thread.ofVirtual().name("psephos-chain-feed").start(this::run);
        }
    }

    /// Where it stands, now and at each change.
    public Observable<State> state() {
        return state;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (events != null) {
            events.close();
        }
        if (connection != null) {
            connection.close();
        }
        pause.end();
    }

    private void run() {
        try {
            follow();
        } catch (RuntimeException e) { // everything: the top of a thread; the feed says that it has stopped
            Faults.log("the feed of " + origin, e);
            stop(Problem.of(ErrorCode.DESKTOP_FAULT, "reason", e.getClass().getSimpleName()));
        }
    }

    private void stop(Problem problem) {
        close();
        state.set(new State.Stopped(problem));
    }

    private void follow() {
        while (!closed) {
            Outcome<RecordCommand.Page> page = calls.call(new RecordCommand.ListEntries(origin.text(), next, PAGE));
            switch (page) {
                case Outcome.Done<RecordCommand.Page>(RecordCommand.Page got) -> {
                    Optional<Problem> wrong = hand(got.entries());
                    if (wrong.isPresent()) {
                        stop(wrong.get());
                        return;
                    }
                    if (next < got.size() && !got.entries().isEmpty()) {
                        state.set(new State.CatchingUp(next, got.size()));
                    } else {
                        state.set(new State.Live(next));
                        pause.await(Pause.FOREVER);
                    }
                }
                case Outcome.Refused<RecordCommand.Page> refusal -> {
                    state.set(new State.Waiting(refusal.problem()));
                    pause.await(AGAIN);
                }
            }
        }
    }

    private Optional<Problem> hand(List<Json.Obj> entries) {
        for (Json.Obj json : entries) {
            if (closed) {
                return Optional.empty();
            }
            Outcome<Entry> parsed = Entry.parse(CanonicalJson.write(json));
            if (!(parsed instanceof Outcome.Done<Entry>(Entry entry)) || !fits(entry)) {
                return Optional.of(Problem.of(ErrorCode.LEDGER_DAMAGED, "origin", origin.text())
                        .with("where", next));
            }
            before = Optional.of(entry.leaf());
            next++;
            consumer.accept(entry);
        }
        return Optional.empty();
    }

    private boolean fits(Entry entry) {
        return entry.seq() == next
                && entry.content().origin().equals(origin)
                && before.map(leaf -> leaf.equals(entry.prev())).orElse(true);
    }

    private final class Wake implements Follower {

        @Override
        public void event(long number, Json.Obj event) {
            if (event.get("origin").equals(Optional.of(new Json.Text(origin.text())))) {
                pause.end();
            }
        }

        @Override
        public void from(long nextNumber, Missing missing) {
            pause.end();
        }
    }
}
