package org.psephos.store;

import org.psephos.crypto.Digest;

/// The acknowledgement of a record: it is on stable storage, in this place, for good (level A1).
///
/// @param seq its index
/// @param leaf its leaf hash
/// @param mark whether it was there before
public record Appended(long seq, Digest leaf, Mark mark) {

    /// Whether the record was there before.
    public enum Mark {
        /// Stored by this very submission.
        NEW,
        /// The same record was stored before; this is its first answer.
        DUPLICATE
    }
}
