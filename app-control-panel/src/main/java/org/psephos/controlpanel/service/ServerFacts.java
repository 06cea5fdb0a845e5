package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.List;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.StationCommand;

/// How a server stood at one moment.
///
/// @param at when this was asked
/// @param status the server itself
/// @param chains its chains
/// @param stations the machines on its trust list
/// @param waiting the machines at its door
/// @param copies how far each known copy of each chain has come
public record ServerFacts(
        Instant at,
        ServerCommand.Status status,
        List<ChainCommand.Chain> chains,
        List<StationCommand.Station> stations,
        List<StationCommand.JoinRequest> waiting,
        List<Copy> copies) {

    public ServerFacts {
        chains = List.copyOf(chains);
        stations = List.copyOf(stations);
        waiting = List.copyOf(waiting);
        copies = List.copyOf(copies);
    }

    /// How far a copy has come.
    ///
    /// @param host the name of the copy's host
    /// @param origin the chain
    /// @param size verified records there
    /// @param root hex of its root at that size; empty when it did not say
    /// @param standing whose chain it is, and whether it holds the history that the server sealed
    public record Copy(String host, String origin, long size, String root, Standing standing) {}

    /// What a copy is to the server that was asked.
    public enum Standing {
        /// A copy elsewhere of what the server sealed, with the same history as far as it goes.
        SAME,
        /// A copy elsewhere whose history is another one.
        OTHER,
        /// A copy that the server itself holds of another server's chain.
        HELD_HERE
    }
}
