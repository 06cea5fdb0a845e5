package org.psephos.wire;

import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;

/// A peer that is connected to a server: its key, where it calls from, and what the server remembers about it.
public final class Connection {

    private final long number;
    private final PublicKey peer;
    private final SocketAddress address;
    private final Instant since;
    private final Channel channel;
    private final EventPump events;
    private final Map<Class<?>, Object> attributes = new ConcurrentHashMap<>();
    private volatile Duration clockDifference = Duration.ZERO;
    private volatile String program = "";

    Connection(long number, PublicKey peer, SocketAddress address, Instant since, Channel channel, EventPump events) {
        this.number = number;
        this.peer = peer;
        this.address = address;
        this.since = since;
        this.channel = channel;
        this.events = events;
    }

    /// Its number, counted since the server started.
    public long number() {
        return number;
    }

    /// The key that the peer has proved.
    public PublicKey peer() {
        return peer;
    }

    /// The fingerprint of the peer's key.
    public Digest fingerprint() {
        return peer.fingerprint();
    }

    /// Where the peer calls from.
    public SocketAddress address() {
        return address;
    }

    /// When the handshake was done.
    public Instant since() {
        return since;
    }

    /// The peer's wall clock minus ours, measured at the greeting.
    public Duration clockDifference() {
        return clockDifference;
    }

    /// Name and version of the peer's program, as it says; empty before the greeting.
    public String program() {
        return program;
    }

    /// Opens the subscription of a topic; a former one of the same topic on this connection ends.
    public EventSink subscribe(String topic) {
        return events.open(topic);
    }

    /// Ends the connection.
    public void close(CloseReason reason) {
        channel.close(reason);
    }

    /// What was kept under this type, if anything.
    public <T> Optional<T> attribute(Class<T> type) {
        return Optional.ofNullable(attributes.get(type)).map(type::cast);
    }

    /// Keeps `value` under its type as long as the connection lasts.
    public <T> void keep(Class<T> type, T value) {
        attributes.put(type, value);
    }

    void greeted(String saidProgram, Duration measuredDifference) {
        program = saidProgram;
        clockDifference = measuredDifference;
    }

    @Override
    public String toString() {
        return "connection " + number + " of " + peer.fingerprint().hex().substring(0, 8);
    }
}
