package org.psephos.desktop.signin;

/// What the sign-in screen shows of the server.
///
/// @param state how it is
/// @param site the site's name; empty while unknown
/// @param key the first eight signs of the server's key; empty while unknown
public record ServerLook(State state, String site, String key) {

    /// Nothing is known yet.
    public static final ServerLook UNKNOWN = new ServerLook(State.SEARCHING, "", "");

    /// How it is.
    public enum State {
        /// It is being looked for.
        SEARCHING,
        /// It answers; accounts exist.
        READY,
        /// It answers and waits for its first administrator.
        NEW,
        /// It does not answer.
        AWAY,
        /// It shows another key than before.
        WRONG_KEY
    }
}
