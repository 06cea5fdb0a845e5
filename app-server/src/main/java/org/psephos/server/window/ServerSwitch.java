package org.psephos.server.window;

import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.site.StationRole;

/// Starting, asking and ending a server, and its door; each may wait.
interface ServerSwitch {

    /// Starts it.
    Outcome<ServerLook> start();

    /// How it is; asked once a second while it runs.
    ServerLook look();

    /// Finishes what is under way and takes nothing new.
    ServerLook drain();

    /// Takes records again.
    ServerLook resume();

    /// Ends it in order, because a person says so: it stays ended until somebody starts it.
    void stop();

    /// Ends it in order together with its program.
    void close();

    /// Lets a waiting machine in.
    Outcome<ServerLook> letIn(Digest key, StationRole role);

    /// Turns a waiting machine away.
    Outcome<ServerLook> refuse(Digest key);

    /// Makes a join code for one machine.
    Outcome<JoinCode> makeCode(ServerAddress address, StationRole role);

    /// Whether a join code was neither used nor is over.
    boolean isOpen(JoinCode code);

    /// Tries to reach the server as another machine would.
    Reach reach(Reach where);
}
