package org.psephos.store;

import java.util.Arrays;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;

/// A row of a chain's file as it was read; nothing is checked yet.
public final class Row {

    private final long seq;
    private final byte[] id;
    private final byte[] sum;
    private final byte[] leaf;
    private final byte[] data;
    private final Columns columns;

    private enum Columns {
        READ,
        COMPUTED
    }

    /// Takes the arrays over.
    Row(long seq, byte[] id, byte[] sum, byte[] leaf, byte[] data) {
        this(seq, id, sum, leaf, data, Columns.READ);
    }

    private Row(long seq, byte[] id, byte[] sum, byte[] leaf, byte[] data, Columns columns) {
        this.columns = columns;
        this.seq = seq;
        this.id = id;
        this.sum = sum;
        this.leaf = leaf;
        this.data = data;
    }

    /// A row as an entry that stands in no database would have it; its columns are computed, not read.
    public static Row ofEntry(long seq, byte[] entry) {
        return new Row(seq, new byte[0], new byte[0], Entry.leafOf(entry).bytes(), entry, Columns.COMPUTED);
    }

    /// Its index.
    public long seq() {
        return seq;
    }

    /// The entry's bytes; not a copy, to be read only.
    public byte[] data() {
        return data;
    }

    /// The leaf hash computed from the bytes.
    public Digest computedLeaf() {
        return Entry.leafOf(data);
    }

    /// Whether the column `leaf` says this.
    public boolean leafIs(Digest computed) {
        return Arrays.equals(leaf, computed.bytes());
    }

    /// Whether the column `sum` says this.
    public boolean sumIs(Digest read) {
        return columns == Columns.COMPUTED || Arrays.equals(sum, read.bytes());
    }

    /// Whether the column `id` says this.
    public boolean idIs(RecordId read) {
        return columns == Columns.COMPUTED || Arrays.equals(id, ChainFile.bytes(read));
    }
}
