package org.psephos.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Tls;
import org.psephos.crypto.TlsIdentity;

/// The server's side of one connection, from the handshake to the end: handshake, greeting, requests.
final class ServedPeer {

    private static final int DRAIN_MILLIS = 500;
    private static final int DRAIN_BYTES = 65_536;

    private final Socket plain;
    private final InetAddress host;
    private final SocketAddress address;
    private final long number;
    private final TlsIdentity identity;
    private final WireHandler handler;
    private final Door door;
    private final Limits limits;
    private final Time time;
    private final Channel channel;
    private volatile @Nullable PublicKey refused;
    private volatile @Nullable PublicKey peer;
    private volatile @Nullable Connection greeted;

    ServedPeer(
            Socket plain, long number, TlsIdentity identity, WireHandler handler, Door door, Limits limits, Time time) {
        this.plain = plain;
        this.host = plain.getInetAddress();
        this.address = plain.getRemoteSocketAddress();
        this.number = number;
        this.identity = identity;
        this.handler = handler;
        this.door = door;
        this.limits = limits;
        this.time = time;
        this.channel = new Channel(plain, limits, time, this::isListed);
    }

    Optional<Connection> connection() {
        return Optional.ofNullable(greeted);
    }

    void judge() {
        channel.judge();
    }

    void close(CloseReason reason) {
        channel.close(reason);
    }

    void shut() {
        channel.shut();
    }

    void run() {
        Optional<PublicKey> key;
        try {
            key = handshake();
        } finally {
            door.shaken(host);
        }
        if (key.isEmpty()) {
            return;
        }
        if (!door.admit(key.get().fingerprint())) {
            channel.close(new CloseReason.TooMany());
            handler.turnedAway(address, new CloseReason.TooMany());
            return;
        }
        try {
            converse(key.get());
        } finally {
            door.release(key.get().fingerprint());
        }
    }

    private Optional<PublicKey> handshake() {
        try {
            SSLSocket tls = new Tls(identity, time).serve(plain, this::admits);
            channel.handshake(tls);
            Optional<PublicKey> key = Tls.peerKey(tls).filter(this::admits);
            tls.getSession().invalidate();
            peer = key.orElse(null);
            if (key.isPresent()) {
                return key;
            }
        } catch (IOException e) {
            drain();
        }
        CloseReason.Fault fault = refused == null ? CloseReason.Fault.TLS : CloseReason.Fault.KEY;
        CloseReason reason = channel.ended(new CloseReason.HandshakeFailed(fault));
        door.failed(reason);
        handler.turnedAway(address, reason);
        return Optional.empty();
    }

    /// Lets the peer read the alert: closing a socket on unread bytes would throw the alert away.
    private void drain() {
        try {
            plain.setSoTimeout(DRAIN_MILLIS);
            plain.shutdownOutput();
            plain.getInputStream().skipNBytes(DRAIN_BYTES);
        } catch (IOException e) {
            channel.shut();
        }
    }

    private void converse(PublicKey key) {
        EventPump events = new EventPump(channel, limits.subscriptionBacklogMax());
        Connection connection = new Connection(number, key, address, time.now(), channel, events);
        CloseReason reason;
        try {
            if (Greeting.answer(channel, connection, handler, time)) {
                greeted = connection;
                door.welcomed();
                channel.opened();
                new RequestLoop(channel, connection, handler, limits).run();
            }
            reason = channel.ended(new CloseReason.Done());
        } catch (WireException e) {
            channel.close(e.reason());
            reason = channel.ended(e.reason());
        } catch (IOException e) {
            reason = channel.ended(new CloseReason.Broken());
        } catch (RuntimeException e) { // everything: the top of a thread; what the peer holds here is given back
            handler.stumbled("conversation", e);
            reason = channel.ended(new CloseReason.Broken());
        }
        events.end();
        if (greeted == null) {
            door.failed(reason);
            handler.turnedAway(address, reason);
        } else {
            door.ended(reason);
            handler.closed(connection, reason);
        }
    }

    private boolean admits(PublicKey key) {
        boolean admitted = handler.admission(key) != Admission.REFUSED;
        if (!admitted) {
            refused = key;
        }
        return admitted;
    }

    private boolean isListed() {
        PublicKey key = peer;
        return key != null && handler.admission(key) == Admission.LISTED;
    }
}
