package org.psephos.server.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.crypto.PublicKey;
import org.psephos.server.feed.Feed;
import org.psephos.wire.command.Topic;

/// One connection: its key, the person who is signed in there, and what it follows. Thread-safe.
public final class Session {

    private final PublicKey key;
    private final String address;
    private final Instant since;
    private final Peer peer;
    private final Map<Topic, Subscription> following = new HashMap<>();
    /// Held while a subscription begins or ends. Not the monitor of this object: whoever publishes takes that one, and
    /// holds the topic already.
    private final ReentrantLock subscribing = new ReentrantLock();
    private @Nullable Person person;
    private String program = "";
    private long clockDifferenceMillis;
    private boolean trusted;
    private boolean ended;

    /// A person at a station.
    ///
    /// @param account who
    /// @param sinceTicks when the sign-in was, on the monotonic clock
    /// @param lock whether the station is locked
    public record Person(OperatorId account, long sinceTicks, Lock lock) {}

    /// Whether a station is locked.
    public enum Lock {
        /// Work goes on.
        OPEN,
        /// Only unlocking and signing out are possible.
        LOCKED
    }

    /// @param key the key that the machine proved
    /// @param address where it comes from
    /// @param since when it connected
    /// @param peer how to reach it
    public Session(PublicKey key, String address, Instant since, Peer peer) {
        this.key = key;
        this.address = address;
        this.since = since;
        this.peer = peer;
    }

    /// The machine's key.
    public PublicKey key() {
        return key;
    }

    /// Where it comes from.
    public String address() {
        return address;
    }

    /// When it connected.
    public Instant since() {
        return since;
    }

    /// How to reach it.
    public Peer peer() {
        return peer;
    }

    /// Who is signed in.
    public synchronized Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /// A person signed in.
    public synchronized void signIn(OperatorId account, long ticks) {
        person = new Person(account, ticks, Lock.OPEN);
    }

    /// The person left.
    public synchronized Optional<Person> signOut() {
        Optional<Person> left = person();
        person = null;
        return left;
    }

    /// The person locked or unlocked the station.
    public synchronized void set(Lock lock) {
        if (person != null) {
            person = new Person(person.account(), person.sinceTicks(), lock);
        }
    }

    /// Its key was on the trust list at some time of this connection.
    public synchronized void nowTrusted() {
        trusted = true;
    }

    /// Whether its key was on the trust list at some time of this connection.
    synchronized boolean wasTrusted() {
        return trusted;
    }

    /// What its program calls itself; empty before the greeting.
    public synchronized String program() {
        return program;
    }

    /// Its clock minus ours when it greeted.
    public synchronized long clockDifferenceMillis() {
        return clockDifferenceMillis;
    }

    /// It greeted.
    public synchronized void greeted(String itsProgram, long itsClockDifferenceMillis) {
        program = itsProgram;
        clockDifferenceMillis = itsClockDifferenceMillis;
    }

    /// Begins to follow a topic. An earlier subscription to it ends first. `begin` runs alone: of several wishes at
    /// once the last one wins whole, with its own way to the peer.
    ///
    /// @param begin opens the way to the peer and subscribes
    public Feed.Following follow(Topic topic, Supplier<Feed.Following> begin) {
        subscribing.lock();
        try {
            end(topic);
            Feed.Following begun = begin.get();
            if (ended) {
                begun.end().close();
            } else {
                following.put(topic, begun.end());
            }
            return begun;
        } finally {
            subscribing.unlock();
        }
    }

    /// It follows a topic no longer.
    public void unfollow(Topic topic) {
        subscribing.lock();
        try {
            end(topic);
        } finally {
            subscribing.unlock();
        }
    }

    private void end(Topic topic) {
        Subscription former = following.remove(topic);
        if (former != null) {
            former.close();
        }
    }

    /// Gives back everything that it holds.
    void end() {
        subscribing.lock();
        try {
            ended = true;
            following.values().forEach(Subscription::close);
            following.clear();
        } finally {
            subscribing.unlock();
        }
    }
}
