package org.psephos.record;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Signature;
import org.psephos.crypto.SigningKey;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A content with its digest and its submitter's signature (`docs/record-format.md` section 3): what travels from a
/// client to the server, and what stays the same wherever the record ends up.
///
/// An instance made by [#sign] or [#parse] has a `sum` that fits; the signature is checked with [#verifies].
public final class SignedRecord {

    /// The most that a place in a chain adds to the bytes of a signed record.
    static final int PLACE_BYTES_MAX = 128;

    private final RecordContent content;
    private final @Nullable Digest by;
    private final Digest sum;
    private final @Nullable Signature sig;

    SignedRecord(RecordContent content, @Nullable Digest by, Digest sum, @Nullable Signature sig) {
        this.content = content;
        this.by = by;
        this.sum = sum;
        this.sig = sig;
    }

    /// Signs a content.
    public static SignedRecord sign(RecordContent content, SigningKey key) {
        Digest by = key.publicKey().fingerprint();
        Digest sum = RecordBytes.sum(RecordBytes.summed(content, by));
        return new SignedRecord(content, by, sum, key.sign(RecordBytes.signedMessage(content.origin(), sum)));
    }

    /// A record that nobody signs: record 0 of a chain, and nothing else of ours.
    public static SignedRecord unsigned(RecordContent content) {
        return new SignedRecord(content, null, RecordBytes.sum(RecordBytes.summed(content, null)), null);
    }

    /// Reads what a client sent: canonical form, known members, normalised text, a `sum` that fits.
    ///
    /// Refused with `RECORD-SIZE`, `RECORD-FORM` or `RECORD-SUM`. Neither the body nor the signature is judged.
    public static Outcome<SignedRecord> parse(byte[] bytes) {
        int limit = Limits.STANDARD.entryBytesMax() - PLACE_BYTES_MAX;
        if (bytes.length > limit) {
            return Outcome.refused(
                    Problem.of(ErrorCode.RECORD_SIZE, "size", bytes.length).with("limit", limit));
        }
        try {
            return checked(RecordBytes.read(CanonicalJson.parseCanonicalObject(bytes), RecordBytes.Place.ALONE));
        } catch (JsonException | IllegalArgumentException e) {
            return Outcome.refused(Problem.of(ErrorCode.RECORD_FORM, "reason", String.valueOf(e.getMessage())));
        }
    }

    /// The same for a record that arrived as a member of a message.
    public static Outcome<SignedRecord> parse(Json.Obj object) {
        return parse(CanonicalJson.write(object));
    }

    /// This, when its sum fits.
    static Outcome<SignedRecord> checked(SignedRecord record) {
        return record.sumFits()
                ? Outcome.done(record)
                : Outcome.refused(Problem.of(ErrorCode.RECORD_SUM, "id", record.id()));
    }

    /// What was said.
    public RecordContent content() {
        return content;
    }

    /// The record's id.
    public RecordId id() {
        return content.id();
    }

    /// The chain it is made for.
    public Origin origin() {
        return content.origin();
    }

    /// The fingerprint of the submitter's key; only record 0 has none.
    public Optional<Digest> by() {
        return Optional.ofNullable(by);
    }

    /// The digest of the content.
    public Digest sum() {
        return sum;
    }

    /// The submitter's signature; only record 0 has none.
    public Optional<Signature> sig() {
        return Optional.ofNullable(sig);
    }

    /// Whether `key` is the one that this names and its signature fits.
    public boolean verifies(PublicKey key) {
        return by != null
                && sig != null
                && key.fingerprint().equals(by)
                && key.verifies(RecordBytes.signedMessage(origin(), sum), sig);
    }

    /// As it travels.
    public Json.Obj json() {
        Json.Obj object = RecordBytes.summed(content, by).with("sum", sum.hex());
        return sig == null ? object : object.with("sig", sig.base64());
    }

    /// The canonical bytes of [#json].
    public byte[] bytes() {
        return CanonicalJson.write(json());
    }

    private boolean sumFits() {
        return RecordBytes.sum(RecordBytes.summed(content, by)).equals(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedRecord that
                && sum.equals(that.sum)
                && content.equals(that.content)
                && Objects.equals(by, that.by)
                && Objects.equals(sig, that.sig);
    }

    @Override
    public int hashCode() {
        return sum.hashCode();
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
