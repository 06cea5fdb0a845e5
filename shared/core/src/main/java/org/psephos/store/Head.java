package org.psephos.store;

import org.psephos.chain.Checkpoint;
import org.psephos.chain.Merkle;
import org.psephos.crypto.Digest;
import org.psephos.record.Origin;

/// The size and the root of a chain.
///
/// @param size how many records
/// @param root the root of their tree
public record Head(long size, Digest root) {

    /// Before record 0.
    public static final Head EMPTY = new Head(0, Merkle.EMPTY_ROOT);

    /// What is signed.
    public Checkpoint checkpoint(Origin origin) {
        return new Checkpoint(origin.text(), size, root);
    }
}
