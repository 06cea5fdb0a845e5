package org.psephos.chain;

import java.util.ArrayList;
import java.util.List;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;

/// Gives records their places in one chain: `seq`, `prev` and the smallest `nonce`. A pure function of what came before
/// and of the batch: no clock, no chance. Used by one thread at a time.
public final class Sealer {

    private final Origin origin;
    private final int powBits;
    private final Work work = new Work();
    private long next;
    private Digest prev;

    private Sealer(Origin origin, int powBits, long next, Digest prev) {
        if (powBits < 0 || powBits > Work.BITS_MAX || next < 0) {
            throw new IllegalArgumentException("not a place in a chain");
        }
        this.origin = origin;
        this.powBits = powBits;
        this.next = next;
        this.prev = prev;
    }

    /// Before record 0 of a chain.
    public static Sealer atStart(Origin origin, int powBits) {
        return new Sealer(origin, powBits, 0, Entry.genesisPrev(origin));
    }

    /// After the records that are there.
    ///
    /// @param size how many
    /// @param lastLeaf the leaf hash of the last one
    public static Sealer after(Origin origin, int powBits, long size, Digest lastLeaf) {
        return new Sealer(origin, powBits, size, lastLeaf);
    }

    /// How many records have a place.
    public long size() {
        return next;
    }

    /// The work that each record shows.
    public int powBits() {
        return powBits;
    }

    /// Seals one record.
    ///
    /// @throws IllegalArgumentException when it was made for another chain or is too long
    public Entry seal(SignedRecord record) {
        if (!record.origin().equals(origin)) {
            throw new IllegalArgumentException("made for another chain");
        }
        long nonce = work.smallestNonce(prev, record.sum(), next, powBits);
        Entry entry = Entry.of(record, next, prev, nonce);
        prev = entry.leaf();
        next++;
        return entry;
    }

    /// Seals records in their order.
    public List<Entry> seal(List<SignedRecord> records) {
        List<Entry> entries = new ArrayList<>(records.size());
        for (SignedRecord record : records) {
            entries.add(seal(record));
        }
        return entries;
    }
}
