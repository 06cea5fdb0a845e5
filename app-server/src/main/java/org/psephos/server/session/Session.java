package org.psephos.server.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.crypto.PublicKey;
import org.psephos.wire.command.Topic;

/// One connection: its key, the person who is signed in there, and what it follows. Thread-safe.
public final class Session {

    private final PublicKey key;
    private final String address;
    private final Instant since;
    private final Peer peer;
    private final Map<Topic, Subscription> following = new HashMap<>();
    private @Nullable Person person;
    private String program = "";
    private long clockDifferenceMillis;
    private boolean trusted;
    private boolean closed;

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

    /// It follows a topic from now on; an earlier subscription to the same topic ends.
    public void follow(Topic topic, Subscription subscription) {
        Subscription former;
        synchronized (this) {
            if (closed) {
                former = subscription;
            } else {
                former = following.put(topic, subscription);
            }
        }
        if (former != null) {
            former.close();
        }
    }

    /// It follows a topic no longer.
    public void unfollow(Topic topic) {
        Subscription former;
        synchronized (this) {
            former = following.remove(topic);
        }
        if (former != null) {
            former.close();
        }
    }

    /// Gives back everything that it holds.
    void end() {
        Map<Topic, Subscription> left;
        synchronized (this) {
            closed = true;
            left = Map.copyOf(following);
            following.clear();
        }
        left.values().forEach(Subscription::close);
    }
}
