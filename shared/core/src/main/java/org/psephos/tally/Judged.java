package org.psephos.tally;

import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.record.SignedRecord;

/// A record of the election whose bytes, signature and signer are in order, and what it says.
///
/// @param record the record
/// @param says its statement
/// @param <S> the type of the statement
record Judged<S extends Statement>(SignedRecord record, S says) {

    Stamp stamp() {
        return new Stamp(record.content().time(), record.id());
    }

    RecordId id() {
        return record.id();
    }

    Digest sum() {
        return record.sum();
    }
}
