package org.psephos.wire.access;

/// How far a connection has come.
public enum Standing {
    /// Its key is not on the trust list.
    STRANGER,
    /// Its key is trusted; nobody is signed in.
    BEFORE_SIGN_IN,
    /// A person is signed in.
    SIGNED_IN,
    /// A person is signed in and has locked the station.
    LOCKED,
    /// The account of the person who is signed in was disabled.
    DISABLED
}
