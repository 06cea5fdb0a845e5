package org.psephos.server.window;

import org.psephos.common.Outcome;

/// Starting, asking and ending a server; each may wait.
interface ServerSwitch {

    /// Starts it.
    Outcome<ServerLook> start();

    /// How it is; asked once a second while it runs.
    ServerLook look();

    /// Ends it in order.
    void stop();
}
