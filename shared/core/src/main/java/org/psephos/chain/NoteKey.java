package org.psephos.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Signature;

/// A key that checks lines of a note (C2SP signed-note, tlog-cosignature): `name+hex8+base64(type || key)`.
///
/// @param name the name that its lines carry; for a log, its origin
/// @param type what its lines say
/// @param key the Ed25519 key
public record NoteKey(String name, Type type, PublicKey key) {

    /// What a line says.
    public enum Type {
        /// A plain signature over the text; logs sign so.
        SIGNATURE(0x01),
        /// A time and a signature over time and text; witnesses sign so.
        COSIGNATURE(0x04);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    public NoteKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a key name");
        }
    }

    /// The key of a log, which is named like its chain.
    public static NoteKey ofLog(String origin, PublicKey key) {
        return new NoteKey(origin, Type.SIGNATURE, key);
    }

    /// Reads a vkey. Refused with `LEDGER-NOTE`.
    public static Outcome<NoteKey> parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            return refused("not a verifier key");
        }
        try {
            byte[] data = Base64.getDecoder().decode(parts[2]);
            if (data.length != 1 + PublicKey.SIZE_BYTES
                    || !Base64.getEncoder().encodeToString(data).equals(parts[2])) {
                return refused("not a verifier key");
            }
            for (Type type : Type.values()) {
                if (type.code == data[0]) {
                    NoteKey key = new NoteKey(parts[0], type, PublicKey.of(Arrays.copyOfRange(data, 1, data.length)));
                    return key.idHex().equals(parts[1])
                            ? Outcome.done(key)
                            : refused("the key id of a verifier key does not fit");
                }
            }
            return refused("the type of a verifier key is not known");
        } catch (IllegalArgumentException e) {
            return refused("not a verifier key");
        }
    }

    private static Outcome<NoteKey> refused(String reason) {
        return Outcome.refused(Problem.of(ErrorCode.LEDGER_NOTE, "reason", reason));
    }

    /// The first four bytes of SHA-256(name || 0x0A || type || key).
    public int id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hashing.sha256(head, new byte[] {type.code}, key.raw()).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /// As it is published.
    public String vkey() {
        byte[] data = new byte[1 + PublicKey.SIZE_BYTES];
        data[0] = type.code;
        System.arraycopy(key.raw(), 0, data, 1, PublicKey.SIZE_BYTES);
        return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(data);
    }

    private String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    /// Whether `signature`, the bytes after the key id, is this key's over `text`.
    boolean verifies(String text, byte[] signature) {
        return switch (type) {
            case SIGNATURE ->
                signature.length == Signature.SIZE_BYTES
                        && key.verifies(text.getBytes(StandardCharsets.UTF_8), Signature.of(signature));
            case COSIGNATURE -> {
                if (signature.length != Long.BYTES + Signature.SIZE_BYTES) {
                    yield false;
                }
                long seconds = ByteBuffer.wrap(signature).getLong();
                byte[] message = cosigned(seconds, text);
                byte[] bytes = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
                yield seconds >= 0 && key.verifies(message, Signature.of(bytes));
            }
        };
    }

    /// What a cosignature signs.
    static byte[] cosigned(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+');
    }
}
