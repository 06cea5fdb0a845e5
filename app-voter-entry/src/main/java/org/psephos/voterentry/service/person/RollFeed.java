package org.psephos.voterentry.service.person;

import org.jspecify.annotations.Nullable;
import org.psephos.client.Calls;
import org.psephos.client.Follower;
import org.psephos.client.ServerLink;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.json.Json;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Topic;

/// Reads the roll page by page into a [RollMirror], and each new version as soon as the server tells of it.
public final class RollFeed implements AutoCloseable {

    private static final int PAGE = 256;

    private final ServerLink link;
    private final Calls calls;
    private final RollMirror mirror;
    private long next;
    private long known;
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
        return switch (calls.call(new RecordCommand.ReadRoll(next, PAGE))) {
            case Outcome.Done<RecordCommand.RollPage>(RecordCommand.RollPage page) -> {
                next = page.next();
                mirror.take(page.persons());
                yield next < page.size();
            }
            case Outcome.Refused<RecordCommand.RollPage> refused -> false;
        };
    }

    private synchronized boolean await() {
        try {
            while (!closed && known == 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        known = 0;
        return !closed;
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
