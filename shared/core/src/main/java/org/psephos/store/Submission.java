package org.psephos.store;

import java.util.Optional;
import org.psephos.record.SignedRecord;

/// A record on its way into a chain, with the bytes beside it if its body names some.
public final class Submission {

    private final SignedRecord record;
    private final byte[] blob;
    private final int sizeBytes;

    private Submission(SignedRecord record, byte[] blob, int sizeBytes) {
        this.record = record;
        this.blob = blob;
        this.sizeBytes = sizeBytes;
    }

    /// A record with nothing beside it.
    public static Submission of(SignedRecord record) {
        return new Submission(record, new byte[0], record.bytes().length);
    }

    /// A record and the bytes that its body names.
    public static Submission of(SignedRecord record, byte[] blob) {
        return new Submission(record, blob.clone(), record.bytes().length + blob.length);
    }

    /// The record.
    public SignedRecord record() {
        return record;
    }

    /// The bytes beside it.
    public Optional<byte[]> blob() {
        return blob.length == 0 ? Optional.empty() : Optional.of(blob.clone());
    }

    int sizeBytes() {
        return sizeBytes;
    }

    @Override
    public String toString() {
        return record.toString();
    }
}
