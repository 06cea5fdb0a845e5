package org.psephos.server.command;

import org.psephos.wire.command.ServerCommand;

/// What the engine lets the network do with the server itself.
public interface ServerControl {

    /// How the server is.
    ServerCommand.Status status();

    /// Takes no new records and finishes those that wait.
    void drain();

    /// Takes records again.
    void resume();

    /// Drains and ends the server, after the answer is out.
    void stopSoon();
}
