package org.psephos.record;

import org.psephos.common.Limits;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A reference to bytes that stand beside the entries because they are too long for one
/// (`docs/record-format.md` section 6): `{"blob":hex SHA-256,"size":bytes,"type":text}`.
///
/// @param sha256 the digest of the bytes
/// @param sizeBytes how many bytes
/// @param type what they are, a media type
public record BlobRef(Digest sha256, int sizeBytes, String type) {

    /// The media type of a body that was moved out of its record.
    public static final String JSON_TYPE = "application/json";

    public BlobRef {
        if (sizeBytes < 0 || sizeBytes > Limits.STANDARD.blobBytesMax() || type.isEmpty() || type.length() > 80) {
            throw new IllegalArgumentException("not a blob reference");
        }
    }

    /// The reference to `data`.
    public static BlobRef to(byte[] data, String type) {
        return new BlobRef(Hashing.sha256(data), data.length, type);
    }

    /// Whether `value` is a well-formed reference and nothing else.
    public static boolean isOne(Json.Obj value) {
        if (value.members().size() != 3 || !value.has("blob") || !value.has("size") || !value.has("type")) {
            return false;
        }
        try {
            of(value);
            return true;
        } catch (IllegalArgumentException | JsonException e) {
            return false;
        }
    }

    /// Reads a reference.
    ///
    /// @throws IllegalArgumentException when a value is out of range
    /// @throws JsonException when a member is missing or of another type
    public static BlobRef of(Json.Obj value) {
        long size = value.integer("size");
        if (size < 0 || size > Limits.STANDARD.blobBytesMax()) {
            throw new IllegalArgumentException("not a blob reference");
        }
        return new BlobRef(Digest.ofHex(value.text("blob")), (int) size, value.text("type"));
    }

    /// As it stands in a record.
    public Json.Obj json() {
        return Json.Obj.EMPTY.with("blob", sha256.hex()).with("size", sizeBytes).with("type", type);
    }

    /// Whether `data` are the bytes that this names.
    public boolean fits(byte[] data) {
        return data.length == sizeBytes && Hashing.sha256(data).equals(sha256);
    }
}
