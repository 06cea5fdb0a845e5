package org.psephos.record;

import java.util.Arrays;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A signed record in its place in a chain (`docs/record-format.md` section 4): the bytes that are hashed into
/// the tree.
public final class Entry {

    /// The longest entry that the format allows.
    public static final int BYTES_MAX = 65_535;

    private static final byte[] LEAF_PREFIX = {0};

    private final SignedRecord record;
    private final long seq;
    private final Digest prev;
    private final long nonce;
    private final byte[] bytes;

    private Entry(SignedRecord record, long seq, Digest prev, long nonce, byte[] bytes) {
        this.record = record;
        this.seq = seq;
        this.prev = prev;
        this.nonce = nonce;
        this.bytes = bytes;
    }

    /// Puts a record into its place.
    ///
    /// @param seq its index, from 0
    /// @param prev the leaf hash of the entry before, or [#genesisPrev]
    /// @param nonce the smallest number that shows the chain's work
    /// @throws IllegalArgumentException when the entry would be longer than the format allows
    public static Entry of(SignedRecord record, long seq, Digest prev, long nonce) {
        Json.Obj object =
                record.json().with("seq", seq).with("prev", prev.hex()).with("nonce", nonce);
        byte[] bytes = CanonicalJson.write(object);
        if (seq < 0 || nonce < 0 || bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("not an entry");
        }
        return new Entry(record, seq, prev, nonce, bytes);
    }

    /// Reads an entry: canonical form, known members, normalised text, a `sum` that fits. A reader that holds a chain
    /// checks link, work, signature and body as well.
    ///
    /// Refused with `RECORD-SIZE`, `RECORD-FORM` or `RECORD-SUM`.
    public static Outcome<Entry> parse(byte[] bytes) {
        if (bytes.length < 2 || bytes.length > BYTES_MAX) {
            return Outcome.refused(
                    Problem.of(ErrorCode.RECORD_SIZE, "size", bytes.length).with("limit", BYTES_MAX));
        }
        try {
            Json.Obj object = CanonicalJson.parseCanonicalObject(bytes);
            SignedRecord record = RecordBytes.read(object, RecordBytes.Place.IN_CHAIN);
            Entry entry = new Entry(
                    record,
                    natural(object, "seq"),
                    Digest.ofHex(object.text("prev")),
                    natural(object, "nonce"),
                    bytes.clone());
            return SignedRecord.checked(record).map(ignored -> entry);
        } catch (JsonException | IllegalArgumentException e) {
            return Outcome.refused(Problem.of(ErrorCode.RECORD_FORM, "reason", String.valueOf(e.getMessage())));
        }
    }

    /// The `prev` of record 0 of a chain: SHA-256 over `psephos/genesis/v1`, a newline, the origin, a newline.
    public static Digest genesisPrev(Origin origin) {
        return RecordBytes.genesisPrev(origin);
    }

    /// The leaf hash of an entry's bytes: SHA-256 over a zero byte and the bytes (RFC 6962 section 2.1).
    public static Digest leafOf(byte[] entry) {
        return Hashing.sha256(LEAF_PREFIX, entry);
    }

    /// The record itself.
    public SignedRecord record() {
        return record;
    }

    /// What was said.
    public RecordContent content() {
        return record.content();
    }

    /// Its index, from 0.
    public long seq() {
        return seq;
    }

    /// The leaf hash of the entry before.
    public Digest prev() {
        return prev;
    }

    /// The number that shows the work.
    public long nonce() {
        return nonce;
    }

    /// The leaf hash: the `prev` of the next entry and the leaf of the tree.
    public Digest leaf() {
        return leafOf(bytes);
    }

    /// A copy of the canonical bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many bytes.
    public int sizeBytes() {
        return bytes.length;
    }

    private static long natural(Json.Obj object, String name) {
        long number = object.integer(name);
        if (number < 0) {
            throw new JsonException("'" + name + "' is negative");
        }
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return seq + " " + record;
    }
}
