package org.psephos.voterentry.service.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.client.Calls;
import org.psephos.client.Follower;
import org.psephos.client.ServerLink;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.Json;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Topic;

/// Reads the roll page by page into a [RollMirror], and each new version as soon as the server tells of it.
public final class RollFeed implements AutoCloseable {

    private static final int PAGE = 256;
    /// An event may come before what it tells of can be read; then nothing would wake the feed again.
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final ServerLink link;
    private final Calls calls;
    private final RollMirror mirror;
    private long next;
    private long known;
    private long tries;
    private Optional<Problem> lastRefusal = Optional.empty();
    private boolean closed;
    private @Nullable Subscription events;
    private @Nullable Subscription connection;

    /// @param calls how pages are asked for: the session, so that nothing is asked before sign-in
    public RollFeed(ServerLink link, Calls calls, RollMirror mirror) {
        this.link = link;
        this.calls = calls;
        this.mirror = mirror;
    }

    /// Begins to read.
    public synchronized void start() {
        if (events == null) {
            events = link.follow(Topic.ROLL, -1, new Wake());
            connection = link.state().subscribe(state -> wake());
            Thread.ofVirtual().name("roll-feed").start(this::run);
        }
    }

    private void run() {
        while (await()) {
            boolean more = true;
            while (more && !isClosed()) {
                more = read();
            }
        }
    }

    private boolean read() {
        return switch (calls.call(new RecordCommand.ReadRoll(position(), PAGE))) {
            case Outcome.Done<RecordCommand.RollPage>(RecordCommand.RollPage page) -> {
                mirror.take(page.persons());
                reached(page.next());
                yield page.next() < page.size();
            }
            case Outcome.Refused<RecordCommand.RollPage> refusal -> {
                refused(refusal.problem());
                yield false;
            }
        };
    }

    private synchronized void reached(long index) {
        next = index;
        lastRefusal = Optional.empty();
        notifyAll();
    }

    private synchronized void refused(Problem problem) {
        lastRefusal = Optional.of(problem);
        tries++;
        notifyAll();
    }

    /// Waits until the mirror has everything that the server has at this moment; refused with why it cannot be read.
    ///
    /// @return how many records of the roll there are
    public Outcome<Long> catchUp() {
        return calls.call(new RecordCommand.ReadRoll(0, 0)).then(page -> awaitSize(page.size()));
    }

    private synchronized Outcome<Long> awaitSize(long size) {
        long before = tries;
        wake();
        try {
            while (!closed && next < size && (tries == before || lastRefusal.isEmpty())) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Problem.of(ErrorCode.WIRE_CLOSED));
        }
        if (next >= size) {
            return Outcome.done(size);
        }
        return Outcome.refused(lastRefusal.orElseGet(() -> Problem.of(ErrorCode.WIRE_CLOSED)));
    }

    /// Waits for a reason to look; a wakeup without one is only another look.
    @SuppressWarnings("WaitNotInLoop")
    private synchronized boolean await() {
        try {
            if (!closed && known == 0) {
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        known = 0;
        return !closed;
    }

    private synchronized long position() {
        return next;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Looks again: somebody signed in, the connection is back, or there is a new version.
    public synchronized void wake() {
        known++;
        notifyAll();
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
        notifyAll();
    }

    private final class Wake implements Follower {

        @Override
        public void event(long number, Json.Obj event) {
            wake();
        }

        @Override
        public void from(long nextNumber, Missing missing) {
            wake();
        }
    }
}
