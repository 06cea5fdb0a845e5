package org.psephos.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A secret sealed with a passphrase, as one canonical JSON object. The whole header is associated data of the seal.
///
/// Members beside the header's own: `kdf` {lanes, memory, passes, salt}, `nonce`, `sealed` (standard base64).
final class PassphraseBox {

    private static final String SEALED = "sealed";

    private PassphraseBox() {}

    /// The file's bytes.
    ///
    /// @param header members that may be read by everybody; must not use the names above
    static byte[] seal(Json.Obj header, Passphrase passphrase, byte[] secret, Argon2 cost, Chance chance) {
        byte[] salt = chance.bytes(Argon2.SALT_BYTES);
        byte[] nonce = chance.bytes(Aead.NONCE_BYTES);
        Json.Obj bound =
                header.with("kdf", cost.json().with("salt", base64(salt))).with("nonce", base64(nonce));
        byte[] key = cost.derive(passphrase, salt, Aead.KEY_BYTES);
        try {
            byte[] sealed = Aead.seal(key, nonce, CanonicalJson.write(bound), secret);
            return CanonicalJson.write(bound.with(SEALED, base64(sealed)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The header and the parameters, if the bytes have the form; nothing is proved yet.
    static Optional<Json.Obj> read(byte[] bytes) {
        try {
            Json.Obj box = CanonicalJson.parseCanonicalObject(bytes);
            Argon2.of(box.object("kdf"));
            boolean whole = exact(box.object("kdf").text("salt"), Argon2.SALT_BYTES)
                    && exact(box.text("nonce"), Aead.NONCE_BYTES)
                    && decode(box.text(SEALED)).length > Aead.TAG_BYTES;
            return whole ? Optional.of(box) : Optional.empty();
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The secret, or nothing when the passphrase is wrong or any byte of the file was changed.
    static Optional<byte[]> open(Json.Obj box, Passphrase passphrase) {
        Argon2 cost = Argon2.of(box.object("kdf"));
        byte[] key = cost.derive(passphrase, decode(box.object("kdf").text("salt")), Aead.KEY_BYTES);
        try {
            byte[] bound = CanonicalJson.write(box.without(SEALED));
            return Aead.open(key, decode(box.text("nonce")), bound, decode(box.text(SEALED)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// @throws IllegalArgumentException for anything but canonical base64
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }

    private static boolean exact(String text, int length) {
        return decode(text).length == length;
    }
}
