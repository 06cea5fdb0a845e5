package org.psephos.desktop.shell;

/// The connection to the server, as the title bar shows it.
///
/// @param state how it is
/// @param detail the server's site when connected; since when (hh:mm) when alone; else empty
public record Connection(State state, String detail) {

    /// How it is.
    public enum State {
        /// Connected to the server whose key is pinned.
        CONNECTED("server"),
        /// A first or new try is under way.
        CONNECTING("loader"),
        /// The server answers and does not know this station yet.
        NOT_JOINED("user-plus"),
        /// No server in reach; work is queued.
        ALONE("wifi-off"),
        /// The server shows another key than before: nothing is sent.
        WRONG_KEY("alert-octagon"),
        /// Connected, but what is shown follows the chains no longer.
        HALTED("alert-octagon");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        /// Feather name.
        public String icon() {
            return icon;
        }
    }

    /// Connected to `site`.
    public static Connection to(String site) {
        return new Connection(State.CONNECTED, site);
    }

    /// Alone since `clock` (hh:mm).
    public static Connection alone(String clock) {
        return new Connection(State.ALONE, clock);
    }
}
