package org.psephos.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.TlsIdentity;

/// The listening side of the network: one virtual thread per connection, limits before everything, and a handler that
/// knows what the words mean.
public final class WireServer implements AutoCloseable {

    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofMillis(50);
    private static final int BACKLOG = 1_024;

    private final InetSocketAddress bind;
    private final TlsIdentity identity;
    private final WireHandler handler;
    private final Limits limits;
    private final Time time;
    private final Door door;
    private final Set<ServedPeer> peers = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private final ServerSocket listening;
    private volatile boolean stopping;

    /// @param bind where to listen; port 0 for any free one
    /// @param identity the server's key
    /// @param handler what to do with connections
    /// @throws IOException when no socket can be made
    public WireServer(InetSocketAddress bind, TlsIdentity identity, WireHandler handler, Limits limits, Time time)
            throws IOException {
        this.bind = bind;
        this.identity = identity;
        this.handler = handler;
        this.limits = limits;
        this.time = time;
        this.door = new Door(limits);
        this.listening = new ServerSocket();
    }

    /// Opens the port; connections are accepted when this returns.
    ///
    /// @throws IOException when the address is taken or not ours
    public void start() throws IOException {
        listening.setReuseAddress(true);
        listening.bind(bind, BACKLOG);
        run("psephos-accept", this::accept);
        run("psephos-watch", this::watch);
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    /// The port on which it listens.
    public int port() {
        return listening.getLocalPort();
    }

    /// The connections that were greeted, oldest first.
    public List<Connection> connections() {
        return peers.stream()
                .flatMap(peer -> peer.connection().stream())
                .sorted(Comparator.comparingLong(Connection::number))
                .toList();
    }

    /// What the door has seen.
    public WireCounters counters() {
        return door.counters();
    }

    /// Ends all connections of a key.
    ///
    /// @return how many there were
    public int closeKey(Digest fingerprint, CloseReason reason) {
        List<Connection> ending = connections().stream()
                .filter(connection -> connection.fingerprint().equals(fingerprint))
                .toList();
        ending.forEach(connection -> connection.close(reason));
        return ending.size();
    }

    /// Accepts no more, says goodbye to everybody and waits until they are gone.
    @Override
    public void close() {
        stopping = true;
        try {
            listening.close();
        } catch (IOException e) {
            handler.turnedAway(bind, new CloseReason.Broken());
        }
        peers.forEach(peer -> peer.close(new CloseReason.Stopping()));
        for (Thread thread : threads) {
            if (thread.getName().equals("psephos-watch")) {
                thread.interrupt();
            } else {
                join(thread);
            }
        }
    }

    private void join(Thread thread) {
        try {
            if (!thread.join(Duration.ofSeconds(2))) {
                peers.forEach(ServedPeer::shut);
                thread.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!stopping) {
            try {
                acceptOne();
            } catch (IOException e) {
                if (!stopping) {
                    handler.turnedAway(bind, new CloseReason.Broken());
                    time.await(WAIT_AFTER_FAILURE);
                }
            } catch (RuntimeException e) { // everything: the top of a thread that must go on
                handler.stumbled("accept", e);
                time.await(WAIT_AFTER_FAILURE);
            }
        }
    }

    private void acceptOne() throws IOException {
        Socket plain = listening.accept();
        if (door.enter(plain.getInetAddress())) {
            ServedPeer peer = new ServedPeer(plain, numbers.incrementAndGet(), identity, handler, door, limits, time);
            peers.add(peer);
            run("psephos-peer", () -> serve(peer));
        } else {
            handler.turnedAway(plain.getRemoteSocketAddress(), new CloseReason.TooMany());
            plain.close();
        }
    }

    private void serve(ServedPeer peer) {
        try {
            if (!stopping) {
                peer.run();
            }
        } catch (RuntimeException e) { // everything: the top of a thread
            handler.stumbled("peer", e);
        } finally {
            peer.shut();
            peers.remove(peer);
            door.leave();
        }
    }

    private void watch() {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            try {
                peers.forEach(ServedPeer::judge);
            } catch (RuntimeException e) { // everything: the top of a thread that must go on
                handler.stumbled("watch", e);
            }
            time.await(WATCH);
        }
    }

    private void run(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }
}
