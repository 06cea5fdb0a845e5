package org.psephos.server.replication;

import org.psephos.crypto.Digest;
import org.psephos.record.Origin;

/// How a copy stands.
///
/// @param origin the chain
/// @param size records up to the last checkpoint reached
/// @param root the root at that size
/// @param pending records stored beyond it
/// @param sourceSize what the source last said that it has; a claim only
/// @param state what is going on
/// @param reason the code or the finding, empty when all is well
public record CopyState(
        Origin origin, long size, Digest root, long pending, long sourceSize, State state, String reason) {

    /// What is going on with a copy.
    public enum State {
        /// It holds what the source has signed.
        CURRENT,
        /// It waits for the source or for more of it.
        BEHIND,
        /// The source showed two histories; it is followed no more.
        STOPPED,
        /// The copy's own file is damaged.
        DAMAGED
    }

    /// How many records the copy is behind what the source said.
    public long lag() {
        return Math.max(0, sourceSize - size);
    }
}
