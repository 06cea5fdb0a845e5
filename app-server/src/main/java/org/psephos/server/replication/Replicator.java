package org.psephos.server.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.psephos.chain.Merkle;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.store.ChainView;
import org.psephos.store.DamagedException;
import org.psephos.store.ReplicaStore;
import org.psephos.store.StoreException;
import org.psephos.verify.Keyring;

/// Keeps copies of every chain of one source: at each hint of a new checkpoint, and every ten seconds anyway. One
/// thread; the chains that carry keys first, then the others side by side.
public final class Replicator implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final int JITTER_PERCENT = 20;
    private static final Duration DEBOUNCE = Duration.ofMillis(200);
    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long RETRY_MILLIS_MAX = 60_000;
    private static final long SLICE_MILLIS = 25;
    private static final Duration HINT_AFTER_FAILURE = Duration.ofMillis(500);
    private static final int FAILURES_COUNTED = 4;
    private static final int SIDE_BY_SIDE = 4;
    private static final Comparator<Origin> KEYS_FIRST = Comparator.<Origin, Integer>comparing(
                    origin -> rank(origin.kind().filter(kind -> origin.isOfSite())))
            .thenComparing(Comparator.naturalOrder());

    private final ReplicaSource source;
    private final Path folder;
    private final ReplicationEvents events;
    private final Time time;
    private final Chance chance;
    private final Keyring keys = new Keyring();
    private final NavigableMap<Origin, ReplicaStore> copies = new ConcurrentSkipListMap<>();
    private final Map<Origin, CopyState> states = new ConcurrentHashMap<>();
    private final Map<Origin, Long> hinted = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService pulls = Executors.newFixedThreadPool(
            SIDE_BY_SIDE,
            Thread.ofPlatform().name("replication-pull-", 1).daemon().factory());
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean retryNow;
    private int failures;
    private volatile List<CopyState> told = List.of();

    /// @param source where to pull from
    /// @param folder where the copies lie: `copies/<source>` of the data folder
    public Replicator(ReplicaSource source, Path folder, ReplicationEvents events, Time time, Chance chance) {
        this.source = source;
        this.folder = folder;
        this.events = events;
        this.time = time;
        this.chance = chance;
        this.thread = Thread.ofPlatform().name("replication").daemon().unstarted(this::run);
    }

    /// Opens the copies that are there and begins to pull.
    public Replicator start() {
        thread.start();
        return this;
    }

    /// The source has signed a checkpoint of `size` records. A hint may be lost, late or false: it only wakes.
    public void hint(Origin origin, long size) {
        if (copies.containsKey(origin)) {
            hinted.merge(origin, size, Math::max);
        }
        wake.release();
    }

    /// The source can be asked again: whatever was waited for is tried at once.
    public void connected() {
        told = List.of();
        retryNow = true;
        wake.release();
    }

    /// How the copies stand, by name.
    public List<CopyState> states() {
        return states.values().stream()
                .sorted(Comparator.comparing(CopyState::origin))
                .toList();
    }

    /// Reads the copy of a chain, once there is one.
    public Optional<ChainView> view(Origin origin) {
        return Optional.ofNullable(copies.get(origin)).map(ReplicaStore::view);
    }

    private void run() {
        try {
            while (!closing) {
                tryRound();
                pause();
            }
        } finally {
            pulls.shutdown();
            copies.values().forEach(ReplicaStore::close);
            ended.countDown();
        }
    }

    /// Whatever goes wrong in a round is told and tried again, as when the source is away.
    private void tryRound() {
        try {
            Files.createDirectories(folder);
            round();
        } catch (IOException | RuntimeException | Error e) { // everything: the top of a thread that must go on
            failures++;
            events.failed(e);
        }
    }

    /// Asks for the chains and pulls each; the trust list and the accounts first, because they carry the keys.
    private void round() {
        switch (source.origins()) {
            case Outcome.Refused<List<Origin>> refused -> {
                failures++;
                events.unreachable(refused.problem());
            }
            case Outcome.Done<List<Origin>>(List<Origin> origins) -> {
                failures = pullAll(origins) ? 0 : failures + 1;
                tell();
            }
        }
    }

    /// Tells the source how far the copies are, when that is news to it.
    private void tell() {
        List<CopyState> now = states();
        if (!now.equals(told) && source.tell(now).isDone()) {
            told = now;
        }
    }

    /// Pulls the chains that carry keys one after another, then the others side by side: a busy source answers late,
    /// and the time for nine chains must not be nine times that of one.
    private boolean pullAll(List<Origin> origins) {
        boolean well = true;
        for (Origin origin : origins.stream()
                .filter(Replicator::carriesKeys)
                .sorted(KEYS_FIRST)
                .toList()) {
            well &= pull(origin);
        }
        List<CompletableFuture<Boolean>> others = origins.stream()
                .filter(origin -> !carriesKeys(origin))
                .sorted()
                .map(origin -> CompletableFuture.supplyAsync(() -> pull(origin), pulls))
                .toList();
        for (CompletableFuture<Boolean> each : others) {
            well &= each.join();
        }
        return well;
    }

    private static int rank(Optional<ChainKind> kind) {
        return kind.map(each -> each == ChainKind.TRUST ? 0 : each == ChainKind.ACCOUNTS ? 1 : 2)
                .orElse(3);
    }

    private boolean pull(Origin origin) {
        if (closing) {
            return true;
        }
        try {
            return copy(origin).map(this::pull).orElse(true);
        } catch (DamagedException e) {
            letGo(origin, e.problem());
            damaged(origin, e.problem());
        } catch (StoreException | UncheckedIOException e) {
            letGo(origin, Problem.of(ErrorCode.LEDGER_IO));
        } catch (RuntimeException e) { // everything: a mistake with one chain must not end the copying of the others
            events.failed(e);
            letGo(origin, Problem.of(ErrorCode.SERVER_FAULT));
        }
        return false;
    }

    private boolean pull(ReplicaStore copy) {
        PullResult result = new ChainPull(source, copy, keys, time).pull();
        tell(copy, result);
        return !(result instanceof PullResult.Interrupted);
    }

    /// What was pulled could not be kept: the copy is closed and opened anew in the next round, from what it holds.
    private void letGo(Origin origin, Problem problem) {
        ReplicaStore copy = copies.remove(origin);
        if (copy != null) {
            tell(copy, new PullResult.Interrupted(problem, copy.storedSize()));
            copy.close();
        }
    }

    private Optional<ReplicaStore> copy(Origin origin) {
        ReplicaStore known = copies.get(origin);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (ReplicaStore.open(folder.resolve(origin.fileStem() + ".db"), origin)) {
            case Outcome.Done<ReplicaStore>(ReplicaStore opened) -> {
                copies.put(origin, opened);
                opened.view()
                        .entries(
                                0, carriesKeys(origin) ? opened.storedSize() : 0, entry -> keys.learn(entry.content()));
                yield Optional.of(opened);
            }
            case Outcome.Refused<ReplicaStore> refused -> {
                damaged(origin, refused.problem());
                yield Optional.empty();
            }
        };
    }

    private static boolean carriesKeys(Origin origin) {
        return rank(origin.kind().filter(kind -> origin.isOfSite())) < 2;
    }

    private void damaged(Origin origin, Problem problem) {
        CopyState before = states.get(origin);
        if (before == null || before.state() != CopyState.State.DAMAGED) {
            events.damaged(origin, problem);
        }
        states.put(
                origin,
                new CopyState(
                        origin,
                        0,
                        Merkle.EMPTY_ROOT,
                        0,
                        0,
                        CopyState.State.DAMAGED,
                        problem.facts().getOrDefault("where", "")));
    }

    private void tell(ReplicaStore copy, PullResult result) {
        Origin origin = copy.origin();
        switch (result) {
            case PullResult.Nothing() -> state(copy, CopyState.State.BEHIND, "");
            case PullResult.Reached(long from, long to) -> {
                if (to > from) {
                    events.reached(origin, from, to);
                }
                state(copy, CopyState.State.CURRENT, "");
            }
            case PullResult.Interrupted(Problem problem, long size) -> {
                events.interrupted(origin, problem, size);
                state(copy, CopyState.State.BEHIND, problem.code().text());
            }
            case PullResult.Contradicted(String finding, long size) -> {
                CopyState before = states.get(origin);
                if (before == null || before.state() != CopyState.State.STOPPED) {
                    events.contradicted(origin, finding, size);
                }
                state(copy, CopyState.State.STOPPED, finding);
            }
        }
    }

    private void state(ReplicaStore copy, CopyState.State state, String reason) {
        long size = copy.mirror().size();
        states.put(
                copy.origin(),
                new CopyState(
                        copy.origin(),
                        size,
                        copy.mirror().root(),
                        copy.storedSize() - size,
                        Math.max(size, hinted.getOrDefault(copy.origin(), 0L)),
                        state,
                        reason));
    }

    /// Waits for a hint (which counts a while after a failure), for the period, or after failures for the retry; hints
    /// that come together pass as one.
    private void pause() {
        long nanos = failures == 0 ? jittered(PERIOD).toNanos() : retry().toNanos();
        long begin = time.ticks();
        long hintsFrom = begin + Math.min(failures, FAILURES_COUNTED) * HINT_AFTER_FAILURE.toNanos();
        boolean woken = false;
        try {
            while (!closing && time.ticks() - begin < nanos) {
                woken |= wake.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                if (retryNow) {
                    retryNow = false;
                    return;
                }
                if (woken && time.ticks() >= hintsFrom) {
                    debounce();
                    return;
                }
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void debounce() throws InterruptedException {
        long end = time.ticks() + DEBOUNCE.toNanos();
        while (!closing && time.ticks() < end) {
            if (wake.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        }
    }

    private Duration jittered(Duration whole) {
        int part = (int) (whole.toMillis() * JITTER_PERCENT / 100);
        return whole.minusMillis(part).plusMillis(chance.below(2 * part + 1));
    }

    private Duration retry() {
        long most = Math.min(RETRY_MILLIS_MAX, FIRST_RETRY_MILLIS << Math.min(failures - 1, 9));
        return Duration.ofMillis(most / 2 + chance.below((int) (most / 2) + 1));
    }

    /// Stops after the batch at hand and closes the copies.
    @Override
    public void close() {
        closing = true;
        wake.release();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
