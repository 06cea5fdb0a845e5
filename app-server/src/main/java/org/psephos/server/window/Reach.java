package org.psephos.server.window;

import org.psephos.client.ServerAddress;
import org.psephos.server.listener.MachineAddress;

/// An address of this machine at which the server listens, and how a try to reach it there went.
///
/// @param where the address
/// @param result of the last try
/// @param millis how long the answer took; 0 without one
record Reach(MachineAddress where, Result result, long millis) {

    /// How a try went.
    enum Result {
        /// Not tried yet.
        UNTRIED,
        /// This server answered, with its own key.
        ANSWERED,
        /// Something answered that is not this server.
        OTHER,
        /// Nothing answered.
        SILENT
    }

    static Reach untried(MachineAddress where) {
        return new Reach(where, Result.UNTRIED, 0);
    }

    ServerAddress address() {
        return where.address();
    }

    /// Whether only programs on this machine can use the address.
    boolean own() {
        return where.own();
    }

    /// This with the result of a try.
    Reach tried(Result answer, long took) {
        return new Reach(where, answer, took);
    }
}
