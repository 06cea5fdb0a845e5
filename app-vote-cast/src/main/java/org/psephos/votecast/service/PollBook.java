package org.psephos.votecast.service;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionList;
import org.psephos.tally.VoterState;

/// The sealed elections with their voters and votes, folded live from the chains, so that slips can be judged here,
/// also while the server is away. The folds are those by which the server judges and the tally counts.
public final class PollBook implements Polls, AutoCloseable {

    private static final Duration REST = Duration.ofMillis(500);

    private final ElectionList elections;
    private final Time time;
    private final Observable<List<Poll>> polls = new Observable<>(List.of());
    private final Set<ElectionId> followed = new HashSet<>();
    private final Semaphore dirty = new Semaphore(0);
    private volatile Optional<ElectionId> wish = Optional.empty();
    private Observable.Subscription summaries = () -> {};
    private volatile boolean closed;
    private @Nullable Thread thread;

    /// @param elections of the station
    public PollBook(ElectionList elections, Time time) {
        this.elections = elections;
        this.time = time;
    }

    /// Begins to follow.
    public synchronized void start() {
        summaries = elections.summaries().subscribe(this::heard);
        thread = Thread.ofVirtual().name("psephos-polls").start(this::run);
    }

    /// The sealed elections, now and at each change; figures at most twice a second.
    public Observable<List<Poll>> polls() {
        return polls;
    }

    /// Votes go into this election from now on.
    public void choose(ElectionId election) {
        wish = Optional.of(election);
    }

    @Override
    public Optional<Poll> current() {
        List<Poll> now = polls.get();
        return wish.flatMap(id -> pick(now, id)).or(() -> pick(now));
    }

    /// The open election, else the first.
    public static Optional<Poll> pick(List<Poll> polls) {
        return polls.stream()
                .filter(Poll::isOpen)
                .findFirst()
                .or(() -> polls.stream().findFirst());
    }

    /// The election that was chosen, if it is there.
    public static Optional<Poll> pick(List<Poll> polls, ElectionId chosen) {
        return polls.stream().filter(each -> each.id().equals(chosen)).findFirst();
    }

    @Override
    public Optional<VoterState> voter(Poll poll, VoterId voter) {
        return elections.election(poll.id()).map(follower -> follower.ask(book -> book.voter(voter)));
    }

    private synchronized void heard(List<ElectionList.Summary> now) {
        for (ElectionList.Summary summary : now) {
            if (summary.state().isSealed() && followed.add(summary.id())) {
                elections.election(summary.id()).ifPresent(follower -> {
                    follower.follow(ChainKind.VOTERS, ChainKind.VOTES, ChainKind.AUDIT);
                    follower.changes().subscribe(count -> dirty.release());
                });
            }
        }
        dirty.release();
    }

    private void run() {
        while (!closed) {
            try {
                dirty.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            dirty.drainPermits();
            polls.set(elections.summaries().get().stream()
                    .filter(summary -> summary.state().isSealed())
                    .flatMap(summary -> poll(summary).stream())
                    .toList());
            time.await(REST);
        }
    }

    private Optional<Poll> poll(ElectionList.Summary summary) {
        return elections
                .election(summary.id())
                .map(follower -> new Poll(
                        summary.definition(),
                        summary.fingerprint(),
                        summary.state(),
                        summary.hours(),
                        follower.ask(book -> Poll.Balance.of(book.attendance(), book.booths()))));
    }

    @Override
    public synchronized void close() {
        closed = true;
        summaries.close();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
