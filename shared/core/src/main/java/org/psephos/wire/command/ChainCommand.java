package org.psephos.wire.command;

import java.util.List;
import org.psephos.common.ElectionId;
import org.psephos.crypto.Digest;

/// Chains, their checkpoints and tiles, and the making of an election's chains.
///
/// @param <R> the answer
public sealed interface ChainCommand<R extends Reply> extends Command<R> {

    /// Lists the chains.
    record ListChains() implements ChainCommand<Chains> {}

    /// The chains of the server.
    ///
    /// @param chains by origin
    record Chains(List<Chain> chains) implements Reply {
        public Chains {
            chains = List.copyOf(chains);
        }
    }

    /// One chain.
    ///
    /// @param origin its name
    /// @param kind the last part of its name
    /// @param election the election that it belongs to; empty for a chain of the site
    /// @param size records in it
    /// @param root hex of its root
    /// @param signedSize the size of the newest checkpoint
    /// @param blocks how many checkpoints there are
    /// @param source `own`, or the fingerprint of the server that it is copied from
    /// @param state `serving`, `damaged` or `stopped`
    record Chain(
            String origin,
            String kind,
            String election,
            long size,
            String root,
            long signedSize,
            long blocks,
            String source,
            String state) {}

    /// Reads the newest checkpoint.
    ///
    /// @param origin the chain
    record GetCheckpoint(String origin) implements ChainCommand<Note> {}

    /// A signed note.
    ///
    /// @param note its text; empty before the first checkpoint
    record Note(String note) implements Reply {}

    /// Reads a tile of hashes.
    ///
    /// @param origin the chain
    /// @param level its level, 0 for leaf hashes
    /// @param n its index
    /// @param width hashes in it, 1 to 256
    record GetTile(String origin, int level, long n, int width) implements ChainCommand<Block> {}

    /// Reads a bundle of entries: per entry its length as uint16, big endian, and its bytes.
    ///
    /// @param origin the chain
    /// @param n the index of the bundle
    /// @param width entries in it, 1 to 256
    record GetEntries(String origin, long n, int width) implements ChainCommand<Block> {}

    /// Reads bytes that stand beside a record.
    ///
    /// @param origin the chain
    /// @param digest their SHA-256
    record GetBlob(String origin, Digest digest) implements ChainCommand<Block> {}

    /// Bytes.
    ///
    /// @param data the bytes
    record Block(Octets data) implements Reply {}

    /// Makes the four chains of a new election.
    ///
    /// @param election its id
    /// @param powBits work per record, 0 to 32; -1 for the server's default
    record CreateElection(ElectionId election, int powBits) implements ChainCommand<ElectionMade> {}

    /// The chains of an election.
    ///
    /// @param origins ballots, voters, votes, audit
    record ElectionMade(List<String> origins) implements Reply {
        public ElectionMade {
            origins = List.copyOf(origins);
        }
    }
}
