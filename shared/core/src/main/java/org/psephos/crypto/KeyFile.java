package org.psephos.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A secret that a machine needs at every start: a signing key or a data key, 0600 in a 0700 folder.
///
/// With a passphrase (`--passphrase-fd`) it is encrypted as well; [#protection()] says which of the two holds.
public final class KeyFile {

    /// How a key file is protected.
    public enum Protection {
        /// By the rights of the file only.
        FILE_RIGHTS,
        /// By a passphrase as well.
        PASSPHRASE
    }

    private static final String FORMAT = "psephos-key/v1";
    private static final int SIZE_BYTES_MAX = 4_096;

    private final Path file;
    private final Optional<Passphrase> passphrase;
    private final Argon2 cost;

    private KeyFile(Path file, Optional<Passphrase> passphrase, Argon2 cost) {
        this.file = file;
        this.passphrase = passphrase;
        this.cost = cost;
    }

    /// A file that its rights alone protect.
    public static KeyFile plain(Path file) {
        return new KeyFile(file, Optional.empty(), Argon2.STANDARD);
    }

    /// A file that is encrypted; one that was not yet is encrypted when it is read. The passphrase stays the caller's
    /// to close.
    public static KeyFile sealed(Path file, Passphrase passphrase) {
        return new KeyFile(file, Optional.of(passphrase), Argon2.STANDARD);
    }

    static KeyFile sealed(Path file, Passphrase passphrase, Argon2 cost) {
        return new KeyFile(file, Optional.of(passphrase), cost);
    }

    /// What protects a file that this object writes.
    public Protection protection() {
        return passphrase.isPresent() ? Protection.PASSPHRASE : Protection.FILE_RIGHTS;
    }

    /// The signing key of the file; at the first start a new one, which is on stable storage before this returns.
    ///
    /// [ErrorCode#WALLET_WRONG] for a damaged file, a wrong passphrase, or one missing; [ErrorCode#WALLET_FILE]
    /// when the disk refuses.
    public Outcome<SigningKey> signingKey(Chance chance) {
        return secret("ed25519", chance).map(seed -> {
            SigningKey key = SigningKey.ofSeed(seed);
            Arrays.fill(seed, (byte) 0);
            return key;
        });
    }

    /// The data key of the file, as [#signingKey(Chance)].
    public Outcome<DataKey> dataKey(Chance chance) {
        return secret("chacha20-poly1305", chance).map(bytes -> {
            DataKey key = DataKey.of(bytes, chance);
            Arrays.fill(bytes, (byte) 0);
            return key;
        });
    }

    private Outcome<byte[]> secret(String type, Chance chance) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = chance.bytes(SigningKey.SEED_BYTES);
                PrivateFile.create(file, form(type, fresh, chance));
                return Outcome.done(fresh);
            }
            if (Files.size(file) > SIZE_BYTES_MAX) {
                return Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG));
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<byte[]> secret = read(type, bytes);
            if (secret.isPresent() && passphrase.isPresent() && !isSealed(bytes)) {
                PrivateFile.replace(file, form(type, secret.get(), chance));
            }
            return secret.map(Outcome::done).orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG)));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WALLET_FILE));
        }
    }

    private byte[] form(String type, byte[] secret, Chance chance) {
        Json.Obj header = Json.Obj.EMPTY.with("format", FORMAT).with("type", type);
        return passphrase
                .map(phrase -> PassphraseBox.seal(header, phrase, secret, cost, chance))
                .orElseGet(() -> CanonicalJson.write(
                        header.with("check", check(type, secret)).with("secret", PassphraseBox.base64(secret))));
    }

    private Optional<byte[]> read(String type, byte[] bytes) {
        try {
            Json.Obj json = CanonicalJson.parseCanonicalObject(bytes);
            if (!json.text("format").equals(FORMAT) || !json.text("type").equals(type)) {
                return Optional.empty();
            }
            if (isSealed(bytes)) {
                return PassphraseBox.read(bytes)
                        .flatMap(box -> passphrase.flatMap(phrase -> PassphraseBox.open(box, phrase)))
                        .filter(secret -> secret.length == SigningKey.SEED_BYTES);
            }
            byte[] secret = PassphraseBox.decode(json.text("secret"));
            boolean whole =
                    secret.length == SigningKey.SEED_BYTES && json.text("check").equals(check(type, secret));
            return whole ? Optional.of(secret) : Optional.empty();
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSealed(byte[] bytes) {
        return CanonicalJson.parseObject(bytes).has("sealed");
    }

    private static String check(String type, byte[] secret) {
        return Hashing.labelled("psephos/key-file/v1\n" + type + "\n", secret)
                .hex()
                .substring(0, 16);
    }
}
