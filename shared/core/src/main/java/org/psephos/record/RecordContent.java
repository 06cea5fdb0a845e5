package org.psephos.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// What a submitter says, before anybody signed it or gave it a place in a chain (`docs/record-format.md` section 2).
///
/// Immutable. The body is judged by [RecordKind#check], not here: a reader must be able to show what it refuses.
public final class RecordContent {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    private final Origin origin;
    private final RecordId id;
    private final Instant time;
    private final String kind;
    private final OperatorId oper;
    private final SiteId host;
    private final Json.Obj body;
    private final @Nullable Digest priv;

    private RecordContent(
            Origin origin,
            RecordId id,
            Instant time,
            String kind,
            OperatorId oper,
            SiteId host,
            Json.Obj body,
            @Nullable Digest priv) {
        if (kind.length() > 40 || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a record kind");
        }
        this.origin = origin;
        this.id = id;
        this.time = time.truncatedTo(ChronoUnit.MILLIS);
        this.kind = kind;
        this.oper = oper;
        this.host = host;
        this.body = body;
        this.priv = priv;
    }

    /// A content without private data.
    ///
    /// @param origin the chain it is made for
    /// @param id made by the submitter, unique in the chain: the key of exactly-once
    /// @param time the submitter's clock, cut to the millisecond
    /// @param kind what it is
    /// @param oper who decided or entered it
    /// @param host the organisation
    /// @param body the public payload
    public static RecordContent of(
            Origin origin, RecordId id, Instant time, RecordKind kind, OperatorId oper, SiteId host, Json.Obj body) {
        return new RecordContent(origin, id, time, kind.text(), oper, host, body, null);
    }

    static RecordContent read(
            Origin origin,
            RecordId id,
            Instant time,
            String kind,
            OperatorId oper,
            SiteId host,
            Json.Obj body,
            @Nullable Digest priv) {
        return new RecordContent(origin, id, time, kind, oper, host, body, priv);
    }

    /// This with a commitment to private data.
    public RecordContent withPriv(Digest commitment) {
        return new RecordContent(origin, id, time, kind, oper, host, body, commitment);
    }

    /// This with another body.
    public RecordContent withBody(Json.Obj other) {
        return new RecordContent(origin, id, time, kind, oper, host, other, priv);
    }

    /// The chain that this was made for.
    public Origin origin() {
        return origin;
    }

    /// The record's id.
    public RecordId id() {
        return id;
    }

    /// The submitter's clock; a claim only.
    public Instant time() {
        return time;
    }

    /// What it is, as it stands in the record.
    public String kindText() {
        return kind;
    }

    /// What it is, if it is a kind of ours.
    public Optional<RecordKind> kind() {
        return RecordKind.of(kind);
    }

    /// Whether it is of this kind.
    public boolean is(RecordKind expected) {
        return expected.text().equals(kind);
    }

    /// Who decided or entered it.
    public OperatorId oper() {
        return oper;
    }

    /// The organisation.
    public SiteId host() {
        return host;
    }

    /// The public payload, or a [BlobRef] to it.
    public Json.Obj body() {
        return body;
    }

    /// The commitment to private data.
    public Optional<Digest> priv() {
        return Optional.ofNullable(priv);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordContent that
                && origin.equals(that.origin)
                && id.equals(that.id)
                && time.equals(that.time)
                && kind.equals(that.kind)
                && oper.equals(that.oper)
                && host.equals(that.host)
                && body.equals(that.body)
                && Objects.equals(priv, that.priv);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + id + " of " + origin;
    }
}
