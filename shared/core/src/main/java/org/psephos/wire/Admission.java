package org.psephos.wire;

/// How far a key may come.
public enum Admission {
    /// On the trust list: every command that its rights allow.
    LISTED,
    /// Not on the list: may greet and ask to join, in small frames.
    STRANGER,
    /// Turned away during the handshake.
    REFUSED
}
