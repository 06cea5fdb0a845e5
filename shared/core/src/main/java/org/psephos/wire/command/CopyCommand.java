package org.psephos.wire.command;

import java.time.Instant;
import java.util.List;
import org.psephos.common.StationId;

/// Copies of this server's chains on independent hosts: each says how far it has come, and people ask how all stand.
///
/// @param <R> the answer
public sealed interface CopyCommand<R extends Reply> extends Command<R> {

    /// A replica says how far its copies have come. A claim that is shown and moves nothing.
    ///
    /// @param chains the chains of this server that it holds
    record TellHeld(List<Held> chains) implements CopyCommand<Reply.Ok> {
        public TellHeld {
            chains = List.copyOf(chains);
        }
    }

    /// How far one copy has come.
    ///
    /// @param origin the chain
    /// @param size records up to the last checkpoint that it reached
    /// @param root hex of the root at that size
    record Held(String origin, long size, String root) {}

    /// Asks how the copies stand.
    record ListCopies() implements CopyCommand<Hosts> {}

    /// The hosts that copy this server.
    ///
    /// @param hosts every replica on the trust list, by name
    record Hosts(List<Host> hosts) implements Reply {
        public Hosts {
            hosts = List.copyOf(hosts);
        }
    }

    /// One host.
    ///
    /// @param key the fingerprint of its key, in hex
    /// @param station its machine
    /// @param label what people call it
    /// @param connections open connections
    /// @param told when it said last how far it is; the epoch before it said anything
    /// @param chains its copies
    record Host(String key, StationId station, String label, int connections, Instant told, List<Copy> chains) {
        public Host {
            chains = List.copyOf(chains);
        }
    }

    /// One copy, and what this server makes of it.
    ///
    /// @param origin the chain
    /// @param size records that it holds, as it says
    /// @param root hex of its root, as it says
    /// @param history `same` when this server had that root at that size, `other` when not
    record Copy(String origin, long size, String root, String history) {}
}
