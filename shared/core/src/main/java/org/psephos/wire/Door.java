package org.psephos.wire;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.psephos.common.Limits;
import org.psephos.crypto.Digest;

/// Counts who is in and who has failed, and says when there is no room.
final class Door {

    private final Limits limits;
    private final Map<InetAddress, Integer> handshaking = new HashMap<>();
    private final Map<Digest, Integer> perKey = new HashMap<>();
    private int open;
    private long greeted;
    private long keysRefused;
    private long handshakesFailed;
    private long turnedAway;
    private long offences;

    Door(Limits limits) {
        this.limits = limits;
    }

    /// Whether a new connection from this address may begin its handshake.
    synchronized boolean enter(InetAddress from) {
        if (open >= limits.connectionsMax() || handshaking.getOrDefault(from, 0) >= limits.connectionsPerKeyMax()) {
            turnedAway++;
            return false;
        }
        open++;
        handshaking.merge(from, 1, Integer::sum);
        return true;
    }

    /// The handshake is over, however it ended.
    synchronized void shaken(InetAddress from) {
        handshaking.computeIfPresent(from, (address, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    /// Whether one more connection of this key may be open.
    synchronized boolean admit(Digest key) {
        if (perKey.getOrDefault(key, 0) >= limits.connectionsPerKeyMax()) {
            turnedAway++;
            return false;
        }
        perKey.merge(key, 1, Integer::sum);
        return true;
    }

    synchronized void release(Digest key) {
        perKey.computeIfPresent(key, (fingerprint, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    synchronized void leave() {
        open--;
    }

    synchronized void welcomed() {
        greeted++;
    }

    synchronized void failed(CloseReason reason) {
        if (reason instanceof CloseReason.HandshakeFailed(CloseReason.Fault fault) && fault == CloseReason.Fault.KEY) {
            keysRefused++;
        } else {
            handshakesFailed++;
        }
    }

    synchronized void ended(CloseReason reason) {
        if (reason.isOffence()) {
            offences++;
        }
    }

    synchronized WireCounters counters() {
        return new WireCounters(open, greeted, keysRefused, handshakesFailed, turnedAway, offences);
    }
}
