package org.psephos.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.store.SealedStore;
import org.psephos.store.SealedStoreException;
import org.psephos.wire.command.RecordCommand;

/// The records that this station has made and the server does not have yet: on stable storage and encrypted, sent when
/// there is a connection, each brought exactly once because the server knows records by their id.
///
/// A caller may believe that a record is *queued* when [#put] returns a success, and that it is *on the server* when
/// its item says so. Kill -9, restart and reconnection in any state lose nothing and double nothing. Records of one
/// lane are sent one after another; different lanes side by side. Thread-safe; `put` waits for the disk.
public final class Outbox implements AutoCloseable {

    private static final int WINDOW = 64;
    private static final int LOOK_AHEAD = 1_024;
    private static final int REMEMBERED = 1_000;

    private final OutboxStore store;
    private final Calls calls;
    private final Time time;
    private final Backoff backoff;
    private final Pause pause;
    private final Map<RecordId, OutboxStore.Stored> waiting = new LinkedHashMap<>();
    private final Map<RecordId, OutboxItem> done = new LinkedHashMap<>();
    private final Set<RecordId> refusedItems = new HashSet<>();
    private final Set<RecordId> inFlight = new HashSet<>();
    private final Set<String> busyLanes = new HashSet<>();
    private final List<RecordId> acknowledged = new ArrayList<>();
    private final Map<RecordId, CompletableFuture<OutboxItem>> settling = new LinkedHashMap<>();
    private final List<Consumer<? super OutboxItem>> listeners = new CopyOnWriteArrayList<>();
    private final Observable<OutboxItem.Summary> summary = new Observable<>(new OutboxItem.Summary(0, 0, 0));
    private long onServer;
    private boolean held;
    private volatile boolean closed;
    private @Nullable Thread sender;

    /// Reads what is queued.
    ///
    /// @param store where records lie until the server has them; the caller closes it after the outbox
    /// @param calls how records leave; a [Session], so that the rights are checked here as well
    public Outbox(SealedStore store, Calls calls, Time time, Chance chance) {
        this.store = new OutboxStore(store);
        this.calls = calls;
        this.time = time;
        this.backoff = new Backoff(chance);
        this.pause = new Pause(time);
        this.store.each(this::keep);
        summarise();
    }

    /// Begins to send.
    public synchronized void start() {
        if (sender == null) {
            sender = Thread.ofVirtual().name("psephos-outbox").start(this::run);
        }
    }

    /// Wakes the sender at every change of the connection or of the person; the caller closes the result.
    public Subscription watch(ServerLink link, Session session) {
        Subscription connection = link.state().subscribe(state -> wake());
        Subscription person = session.state().subscribe(state -> wake());
        return () -> {
            connection.close();
            person.close();
        };
    }

    /// Puts a record in; it is on stable storage when this returns a success. Records of a chain keep their order.
    public Outcome<OutboxItem> put(RecordCommand.Put put) {
        return put(List.of(put), one -> one.record().text("origin")).map(List::getFirst);
    }

    /// Puts records in with one write: all or none. Those with the same lane are sent one after another.
    ///
    /// @param lane the lane of each record, such as the voter that it is about
    /// @return the items in the same order; a record that is there already keeps its state
    public Outcome<List<OutboxItem>> put(List<RecordCommand.Put> puts, Function<RecordCommand.Put, String> lane) {
        List<OutboxStore.Stored> fresh = new ArrayList<>();
        List<RecordCommand.Put> freshPuts = new ArrayList<>();
        List<OutboxItem> items = new ArrayList<>();
        synchronized (this) {
            for (RecordCommand.Put put : puts) {
                OutboxItem item = OutboxItem.of(put.record(), time.now());
                Optional<OutboxItem> known = find(item.id());
                items.add(known.orElse(item));
                if (known.isEmpty()) {
                    fresh.add(new OutboxStore.Stored(item, lane.apply(put)));
                    freshPuts.add(put);
                }
            }
            Outcome<Integer> written = store.put(fresh, freshPuts);
            if (written instanceof Outcome.Refused<Integer>(List<Problem> problems)) {
                return Outcome.refused(problems);
            }
            fresh.forEach(this::keep);
        }
        fresh.forEach(stored -> tell(stored.item()));
        wake();
        return Outcome.done(items);
    }

    /// How many records stand where, now and at each change.
    public Observable<OutboxItem.Summary> summary() {
        return summary;
    }

    /// The records that are not on the server, in the order in which they were put in.
    public synchronized List<OutboxItem> pending() {
        return waiting.values().stream().map(OutboxStore.Stored::item).toList();
    }

    /// The records that were accepted last, oldest first.
    public synchronized List<OutboxItem> accepted() {
        return List.copyOf(done.values());
    }

    /// Tells each change of an item; the caller closes the result.
    public Subscription listen(Consumer<? super OutboxItem> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// The command that brings a record which is not on the server; empty when it is, or is not known here.
    public Optional<RecordCommand.Put> command(RecordId id) {
        synchronized (this) {
            if (!waiting.containsKey(id)) {
                return Optional.empty();
            }
        }
        return store.command(id);
    }

    /// Done when the record is on the server or refused; at once when it already is, or is not known here.
    public synchronized CompletableFuture<OutboxItem> settled(RecordId id) {
        Optional<OutboxItem> known = find(id);
        if (known.isPresent() && !(known.get().state() instanceof OutboxItem.State.Queued)) {
            return CompletableFuture.completedFuture(known.get());
        }
        return settling.computeIfAbsent(id, ignored -> new CompletableFuture<>());
    }

    /// Waits until the record is on the server or refused, or `most` has passed.
    ///
    /// @return where it stands then; queued while the server has not answered
    public OutboxItem.State settle(RecordId id, Duration most) {
        Pause wait = new Pause(time);
        CompletableFuture<OutboxItem> settled = settled(id);
        var _ = settled.thenRun(wait::end);
        wait.await(most);
        return settled.isDone() ? settled.join().state() : new OutboxItem.State.Queued(Optional.empty());
    }

    /// Tries a refused record again, when a person has removed the cause.
    public void again(RecordId id) {
        OutboxItem item;
        synchronized (this) {
            OutboxStore.Stored stored = waiting.get(id);
            if (stored == null || !store.again(id).isDone()) {
                return;
            }
            item = stored.item().in(new OutboxItem.State.Queued(Optional.empty()));
            keep(new OutboxStore.Stored(item, stored.lane()));
        }
        tell(item);
        wake();
    }

    /// Takes a refused record out; only a person decides that.
    public void discard(RecordId id) {
        synchronized (this) {
            OutboxStore.Stored stored = waiting.get(id);
            if (stored != null && stored.item().state() instanceof OutboxItem.State.Refused) {
                store.remove(List.of(id)).match(removed -> forget(id), problems -> {});
            }
        }
        summarise();
    }

    /// Tries now instead of later.
    public void wake() {
        synchronized (this) {
            held = false;
        }
        pause.end();
    }

    @Override
    public void close() {
        closed = true;
        pause.end();
        Thread running;
        synchronized (this) {
            clear(1);
            running = sender;
        }
        try {
            if (running != null && !running.equals(Thread.currentThread())) {
                running.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            List<OutboxStore.Stored> next = take();
            for (OutboxStore.Stored stored : next) {
                if (!closed) {
                    send(stored);
                }
            }
            Duration rest;
            synchronized (this) {
                clear(inFlight.isEmpty() ? 1 : WINDOW);
                rest = held ? backoff.next() : Pause.FOREVER;
            }
            if (next.isEmpty()) {
                pause.await(rest);
                synchronized (this) {
                    held = false;
                }
            }
        }
    }

    private synchronized List<OutboxStore.Stored> take() {
        List<OutboxStore.Stored> next = new ArrayList<>();
        if (held) {
            return next;
        }
        int looked = 0;
        for (OutboxStore.Stored stored : waiting.values()) {
            boolean queued = stored.item().state() instanceof OutboxItem.State.Queued;
            looked += queued ? 1 : 0;
            if (inFlight.size() >= WINDOW || looked > LOOK_AHEAD) {
                break;
            }
            if (queued && !inFlight.contains(stored.item().id()) && busyLanes.add(stored.lane())) {
                inFlight.add(stored.item().id());
                next.add(stored);
            }
        }
        return next;
    }

    private void send(OutboxStore.Stored stored) {
        Optional<RecordCommand.Put> put;
        try {
            put = store.command(stored.item().id());
        } catch (SealedStoreException e) {
            put = Optional.empty();
        }
        put.ifPresentOrElse(
                found -> {
                    var _ = calls.send(found).thenAccept(outcome -> heard(stored, outcome));
                },
                () -> lost(stored));
    }

    /// The record cannot be read from this machine's disk any more: the person is told, and the others go on.
    private void lost(OutboxStore.Stored stored) {
        OutboxItem item = stored.item().in(new OutboxItem.State.Refused(Problem.of(ErrorCode.STORE_SEALED)));
        synchronized (this) {
            inFlight.remove(item.id());
            busyLanes.remove(stored.lane());
            keep(new OutboxStore.Stored(item, stored.lane()));
        }
        tell(item);
    }

    private void heard(OutboxStore.Stored stored, Outcome<RecordCommand.Stored> outcome) {
        OutboxItem item;
        synchronized (this) {
            if (closed) {
                return;
            }
            RecordId id = stored.item().id();
            inFlight.remove(id);
            busyLanes.remove(stored.lane());
            item = stored.item().in(state(outcome));
            switch (item.state()) {
                case OutboxItem.State.OnServer _ -> {
                    backoff.reset();
                    forget(id);
                    acknowledged.add(id);
                    onServer++;
                    done.put(id, item);
                    if (done.size() > REMEMBERED) {
                        done.remove(done.keySet().iterator().next());
                    }
                }
                case OutboxItem.State.Refused(Problem problem) -> {
                    keep(new OutboxStore.Stored(item, stored.lane()));
                    store.refused(id, problem);
                }
                case OutboxItem.State.Queued _ -> {
                    keep(new OutboxStore.Stored(item, stored.lane()));
                    held = true;
                }
            }
        }
        tell(item);
        pause.end();
    }

    private void keep(OutboxStore.Stored stored) {
        RecordId id = stored.item().id();
        waiting.put(id, stored);
        if (stored.item().state() instanceof OutboxItem.State.Refused) {
            refusedItems.add(id);
        } else {
            refusedItems.remove(id);
        }
    }

    private void forget(RecordId id) {
        waiting.remove(id);
        refusedItems.remove(id);
    }

    private static OutboxItem.State state(Outcome<RecordCommand.Stored> outcome) {
        return switch (outcome) {
            case Outcome.Done<RecordCommand.Stored>(RecordCommand.Stored there) ->
                new OutboxItem.State.OnServer(there.seq(), there.leaf());
            case Outcome.Refused<RecordCommand.Stored> refusal ->
                OutboxRule.passes(refusal.problem().code())
                        ? new OutboxItem.State.Queued(Optional.of(refusal.problem()))
                        : new OutboxItem.State.Refused(refusal.problem());
        };
    }

    /// Takes acknowledged records out of the store, when there are enough of them; a crash before that only means that
    /// they are sent again and recognised.
    private void clear(int atLeast) {
        if (acknowledged.size() >= atLeast) {
            store.remove(acknowledged);
            acknowledged.clear();
        }
    }

    private void tell(OutboxItem item) {
        try {
            summarise();
            listeners.forEach(listener -> listener.accept(item));
        } catch (RuntimeException e) { // everything: a listener's mistake must not keep the next records here
            Faults.log("a listener of the outbox", e);
        }
        if (!(item.state() instanceof OutboxItem.State.Queued)) {
            CompletableFuture<OutboxItem> future;
            synchronized (this) {
                future = settling.remove(item.id());
            }
            if (future != null) {
                future.complete(item);
            }
        }
    }

    private void summarise() {
        OutboxItem.Summary now;
        synchronized (this) {
            now = new OutboxItem.Summary(waiting.size() - refusedItems.size(), onServer, refusedItems.size());
        }
        summary.set(now);
    }

    private Optional<OutboxItem> find(RecordId id) {
        return Stream.of(
                        Optional.ofNullable(waiting.get(id)).map(OutboxStore.Stored::item),
                        Optional.ofNullable(done.get(id)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
