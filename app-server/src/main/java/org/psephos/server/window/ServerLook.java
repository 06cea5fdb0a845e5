package org.psephos.server.window;

import java.util.List;

/// What the window shows of a server.
///
/// @param state where it stands
/// @param site its name
/// @param address where it listens
/// @param words six words of its fingerprint; none while it does not run
/// @param setupCode the one-time code while the first administrator is missing; else empty
/// @param connections open connections
/// @param accepted records accepted since it started
record ServerLook(
        State state,
        String site,
        String address,
        List<String> words,
        String setupCode,
        int connections,
        long accepted) {

    /// Nothing runs.
    static final ServerLook STOPPED = new ServerLook(State.STOPPED, "", "", List.of(), "", 0, 0);

    ServerLook {
        words = List.copyOf(words);
    }

    /// Where a server stands.
    enum State {
        /// It takes records.
        RUNNING,
        /// It finishes what waits.
        DRAINING,
        /// It does not run.
        STOPPED
    }

    @Override
    public String toString() {
        return "ServerLook[" + state + " " + address + "]";
    }
}
