package org.psephos.server.window;

import java.util.List;
import java.util.Optional;
import org.psephos.common.SiteId;
import org.psephos.wire.command.StationCommand;

/// What the window shows of a server.
///
/// @param state where it stands
/// @param site its name
/// @param siteId the id of its site; none while it does not run
/// @param fingerprint of its key in hex; empty while it does not run
/// @param words six words of its fingerprint; none while it does not run
/// @param setupCode the one-time code while the first administrator is missing; else empty
/// @param keyProtection how its keys are kept: `file` or `passphrase`
/// @param connections open connections
/// @param accepted records accepted since it started
/// @param addresses where it can be found
/// @param waiting the machines that ask to join, oldest first
record ServerLook(
        State state,
        String site,
        Optional<SiteId> siteId,
        String fingerprint,
        List<String> words,
        String setupCode,
        String keyProtection,
        int connections,
        long accepted,
        List<Reach> addresses,
        List<StationCommand.JoinRequest> waiting) {

    /// Nothing runs.
    static final ServerLook STOPPED =
            new ServerLook(State.STOPPED, "", Optional.empty(), "", List.of(), "", "", 0, 0, List.of(), List.of());

    ServerLook {
        words = List.copyOf(words);
        addresses = List.copyOf(addresses);
        waiting = List.copyOf(waiting);
    }

    /// Where a server stands.
    enum State {
        /// It takes records.
        RUNNING,
        /// It finishes what waits and takes nothing new.
        DRAINING,
        /// It does not run.
        STOPPED
    }

    @Override
    public String toString() {
        return "ServerLook[" + state + " " + addresses + "]";
    }
}
