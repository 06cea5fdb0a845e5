package org.psephos.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Uuids;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.Signature;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// The one class that turns records into the bytes that are hashed and signed, and reads them back
/// (`docs/record-format.md` sections 2 and 3).
final class RecordBytes {

    /// Version of the record format.
    static final long VERSION = 1;

    private static final String SUM_LABEL = "psephos/sum/v1\n";
    private static final String CONTENT_LABEL = "psephos/content/v1\n";
    private static final String GENESIS_LABEL = "psephos/genesis/v1\n";

    private static final Set<String> SIGNED_MEMBERS =
            Set.of("v", "origin", "id", "time", "kind", "oper", "host", "body", "priv", "by", "sum", "sig");
    private static final Set<String> PLACE_MEMBERS = Set.of("seq", "prev", "nonce");

    private RecordBytes() {}

    /// The members that `sum` covers.
    static Json.Obj summed(RecordContent content, @Nullable Digest by) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("v", new Json.Int(VERSION));
        members.put("origin", new Json.Text(content.origin().text()));
        members.put("id", new Json.Text(content.id().toString()));
        members.put("time", new Json.Text(RecordTime.text(content.time())));
        members.put("kind", new Json.Text(content.kindText()));
        members.put("oper", new Json.Text(content.oper().toString()));
        members.put("host", new Json.Text(content.host().toString()));
        members.put("body", content.body());
        content.priv().ifPresent(priv -> members.put("priv", new Json.Text(priv.hex())));
        if (by != null) {
            members.put("by", new Json.Text(by.hex()));
        }
        return new Json.Obj(members);
    }

    /// SHA-256 over the label and the canonical form of the members that it covers.
    static Digest sum(Json.Obj summed) {
        return Hashing.labelled(SUM_LABEL, CanonicalJson.write(summed));
    }

    /// What the submitter's key signs.
    static byte[] signedMessage(Origin origin, Digest sum) {
        byte[] head = (CONTENT_LABEL + origin.text() + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[head.length + Digest.SIZE_BYTES];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(sum.bytes(), 0, message, head.length, Digest.SIZE_BYTES);
        return message;
    }

    /// The `prev` of record 0.
    static Digest genesisPrev(Origin origin) {
        return Hashing.labelled(GENESIS_LABEL, (origin.text() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// The signed record among the members of `object`, which may hold the place in a chain as well.
    ///
    /// @throws JsonException when a member is missing, unknown or of another type, or text is not normalised
    /// @throws IllegalArgumentException when a value has another form
    static SignedRecord read(Json.Obj object, Place place) {
        for (String name : object.members().keySet()) {
            boolean known = SIGNED_MEMBERS.contains(name) || (place == Place.IN_CHAIN && PLACE_MEMBERS.contains(name));
            if (!known) {
                throw new JsonException("a member is not known");
            }
        }
        if (object.integer("v") != VERSION) {
            throw new JsonException("the version is not known");
        }
        normalised(object);
        RecordContent content = RecordContent.read(
                new Origin(object.text("origin")),
                new RecordId(Uuids.parseCanonical(object.text("id"))),
                RecordTime.parse(object.text("time")),
                object.text("kind"),
                new OperatorId(Uuids.parseCanonical(object.text("oper"))),
                new SiteId(Uuids.parseCanonical(object.text("host"))),
                object.object("body"),
                object.has("priv") ? Digest.ofHex(object.text("priv")) : null);
        if (object.has("by") != object.has("sig")) {
            throw new JsonException("'by' and 'sig' come together");
        }
        return new SignedRecord(
                content,
                object.has("by") ? Digest.ofHex(object.text("by")) : null,
                Digest.ofHex(object.text("sum")),
                object.has("sig") ? Signature.ofBase64(object.text("sig")) : null);
    }

    /// Where the bytes come from.
    enum Place {
        /// From a submitter: no `seq`, `prev`, `nonce`.
        ALONE,
        /// From a chain: all three.
        IN_CHAIN
    }

    private static void normalised(Json value) {
        switch (value) {
            case Json.Obj(var members) ->
                members.forEach((name, member) -> {
                    normalised(name);
                    normalised(member);
                });
            case Json.Arr(var items) -> items.forEach(RecordBytes::normalised);
            case Json.Text(String text) -> normalised(text);
            case Json.Int ignored -> {}
            case Json.Bool ignored -> {}
            case Json.Null ignored -> {}
        }
    }

    private static void normalised(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                    throw new JsonException("text is not normalised (NFC)");
                }
                return;
            }
        }
    }
}
