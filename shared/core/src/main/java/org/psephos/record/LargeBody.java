package org.psephos.record;

import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A content whose body fits into an entry, and the bytes that had to move beside it for that
/// (`docs/record-format.md` section 6).
public final class LargeBody {

    /// Room for the members that signing and the place in a chain add.
    private static final int ADDED_BYTES = 384;

    private final RecordContent content;
    private final byte[] blob;

    private LargeBody(RecordContent content, byte[] blob) {
        this.content = content;
        this.blob = blob;
    }

    /// Moves the body out when the entry would be longer than [Limits#bodyInlineBytesMax].
    ///
    /// Refused with `RECORD-SIZE` when the body is longer than a blob may be.
    public static Outcome<LargeBody> fit(RecordContent content) {
        int inline = CanonicalJson.write(RecordBytes.summed(content, null)).length + ADDED_BYTES;
        if (inline <= Limits.STANDARD.bodyInlineBytesMax()) {
            return Outcome.done(new LargeBody(content, new byte[0]));
        }
        byte[] body = CanonicalJson.write(content.body());
        int limit = Limits.STANDARD.blobBytesMax();
        if (body.length > limit) {
            return Outcome.refused(
                    Problem.of(ErrorCode.RECORD_SIZE, "size", body.length).with("limit", limit));
        }
        BlobRef ref = BlobRef.to(body, BlobRef.JSON_TYPE);
        return Outcome.done(new LargeBody(content.withBody(ref.json()), body));
    }

    /// The references that a body holds: the whole body, or its member `definition`.
    public static Optional<BlobRef> referenceIn(Json.Obj body) {
        if (BlobRef.isOne(body)) {
            return Optional.of(BlobRef.of(body));
        }
        return body.get("definition")
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .filter(BlobRef::isOne)
                .map(BlobRef::of);
    }

    /// The body with the referenced bytes in their place.
    ///
    /// Refused with `RECORD-BODY` when the bytes are not the ones named, not canonical, or no body of the kind.
    public static Outcome<Json.Obj> restore(RecordContent content, byte[] blob) {
        Optional<BlobRef> ref = referenceIn(content.body());
        if (ref.isEmpty() || !ref.get().fits(blob)) {
            return wrong("the bytes are not the ones that the record names");
        }
        try {
            Json.Obj object = CanonicalJson.parseCanonicalObject(blob);
            Json.Obj body =
                    BlobRef.isOne(content.body()) ? object : content.body().with("definition", object);
            var problems = content.kind().map(kind -> kind.check(body)).orElse(java.util.List.of());
            return problems.isEmpty() ? Outcome.done(body) : Outcome.refused(problems);
        } catch (JsonException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome<Json.Obj> wrong(String reason) {
        return Outcome.refused(
                Problem.of(ErrorCode.RECORD_BODY, "member", "body").with("reason", reason));
    }

    /// The content to sign.
    public RecordContent content() {
        return content;
    }

    /// The bytes that travel and are stored with the record, if any.
    public Optional<byte[]> blob() {
        return blob.length == 0 ? Optional.empty() : Optional.of(blob.clone());
    }
}
