package org.psephos.wire;

/// What a server's door has seen since it was opened.
///
/// @param open connections now
/// @param greeted connections that were greeted
/// @param keysRefused handshakes that ended because of the key
/// @param handshakesFailed handshakes that ended for any other reason
/// @param turnedAway connections for which there was no room
/// @param offences greeted connections that ended because of what the peer sent
public record WireCounters(
        int open, long greeted, long keysRefused, long handshakesFailed, long turnedAway, long offences) {}
