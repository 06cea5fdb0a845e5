package org.psephos.crypto;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A person's or a station's signing key, sealed with a passphrase: unlocked once per shift, locked when idle.
///
/// The sealed form ([#bytes()]) may travel and lie anywhere; it opens with the passphrase only. While unlocked the
/// key is in memory, and [#lock()] zeroes it. Thread-safe.
public final class Wallet implements AutoCloseable {

    /// What a wallet is for; part of what the seal protects.
    public enum Purpose {
        CLERK,
        OFFICIAL,
        OPERATOR,
        KIOSK,
        ACCOUNT,
        BACKUP
    }

    /// After so many wrong passphrases the next tries must wait, longer each time; never for good.
    private static final int FREE_TRIES = 3;

    private static final int WAIT_SECONDS_MAX = 30;
    private static final String FORMAT = "psephos-wallet/v1";

    private final String name;
    private final Purpose purpose;
    private final Instant created;
    private final PublicKey publicKey;
    private final byte[] bytes;
    private final Json.Obj box;
    private final Object lock = new Object();

    private @Nullable SigningKey key;
    private int wrongTries;
    private long waitUntilTicks;

    private Wallet(byte[] bytes, Json.Obj box) {
        if (!box.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("not a wallet");
        }
        this.bytes = bytes;
        this.box = box;
        this.name = checkedName(box.text("name"));
        this.purpose = Purpose.valueOf(box.text("purpose").toUpperCase(Locale.ROOT));
        this.created = Instant.parse(box.text("created"));
        this.publicKey = PublicKey.of(PassphraseBox.decode(box.text("public")));
    }

    /// A new wallet with a new key, locked. Takes about half a second.
    ///
    /// @param name 1 to 64 signs, see [WalletFile]
    public static Wallet create(String name, Purpose purpose, Passphrase passphrase, Time time, Chance chance) {
        try (SigningKey key = SigningKey.generate(chance)) {
            return seal(name, purpose, time.now(), key, passphrase, Argon2.STANDARD, chance);
        }
    }

    static Wallet seal(
            String name,
            Purpose purpose,
            Instant created,
            SigningKey key,
            Passphrase phrase,
            Argon2 cost,
            Chance chance) {
        Json.Obj header = Json.Obj.EMPTY
                .with("format", FORMAT)
                .with("name", checkedName(name))
                .with("purpose", purpose.name().toLowerCase(Locale.ROOT))
                .with("created", created.toString())
                .with("public", PassphraseBox.base64(key.publicKey().raw()));
        byte[] seed = key.seed();
        try {
            byte[] sealed = PassphraseBox.seal(header, phrase, seed, cost, chance);
            return new Wallet(sealed, CanonicalJson.parseCanonicalObject(sealed));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /// Reads the sealed form; the wallet is locked. [ErrorCode#WALLET_WRONG] when the bytes have not its form.
    public static Outcome<Wallet> read(byte[] bytes) {
        byte[] own = bytes.clone();
        return PassphraseBox.read(own)
                .flatMap(box -> {
                    try {
                        return Optional.of(new Wallet(own, box));
                    } catch (JsonException | IllegalArgumentException | DateTimeException e) {
                        return Optional.empty();
                    }
                })
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG)));
    }

    /// Opens the wallet; half a second of work for whoever knows the passphrase and for whoever guesses.
    ///
    /// [ErrorCode#WALLET_WRONG] without a hint whether the passphrase is wrong or the file damaged;
    /// [ErrorCode#ACCOUNT_WAIT] after several wrong ones.
    public Outcome<Wallet> unlock(Passphrase passphrase, Time time) {
        synchronized (lock) {
            long waitNanos = wrongTries > FREE_TRIES ? waitUntilTicks - time.ticks() : 0;
            if (waitNanos > 0) {
                long seconds = 1 + Duration.ofNanos(waitNanos - 1).toSeconds();
                return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WAIT, "seconds", seconds));
            }
            byte[] seed = PassphraseBox.open(box, passphrase).orElseGet(() -> new byte[0]);
            try {
                SigningKey opened = seed.length == SigningKey.SEED_BYTES ? SigningKey.ofSeed(seed) : null;
                if (opened == null || !opened.publicKey().equals(publicKey)) {
                    wrongTries++;
                    int doublings = Math.min(wrongTries - FREE_TRIES, 6);
                    long wait = doublings <= 0 ? 0 : Math.min(1L << (doublings - 1), WAIT_SECONDS_MAX);
                    waitUntilTicks = time.ticks() + Duration.ofSeconds(wait).toNanos();
                    return Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG));
                }
                wrongTries = 0;
                lock();
                key = opened;
                return Outcome.done(this);
            } finally {
                Arrays.fill(seed, (byte) 0);
            }
        }
    }

    /// Zeroes the key in memory. Nothing is lost: the sealed form stays.
    public void lock() {
        synchronized (lock) {
            if (key != null) {
                key.close();
                key = null;
            }
        }
    }

    /// Whether the key is in memory.
    public boolean isUnlocked() {
        synchronized (lock) {
            return key != null;
        }
    }

    /// The signature over `message`, or [ErrorCode#WALLET_LOCKED].
    public Outcome<Signature> sign(byte[] message) {
        return use(open -> open.sign(message));
    }

    /// Does something with the key while it is unlocked, or [ErrorCode#WALLET_LOCKED]. The key must not be kept.
    public <T> Outcome<T> use(Function<SigningKey, T> work) {
        synchronized (lock) {
            return key == null ? Outcome.refused(Problem.of(ErrorCode.WALLET_LOCKED)) : Outcome.done(work.apply(key));
        }
    }

    /// The same key sealed with another passphrase; this wallet must be unlocked. The new one is locked.
    public Outcome<Wallet> withPassphrase(Passphrase next, Chance chance) {
        return use(open -> seal(name, purpose, created, open, next, Argon2.STANDARD, chance));
    }

    /// Its name, as the person gave it.
    public String name() {
        return name;
    }

    /// What it is for.
    public Purpose purpose() {
        return purpose;
    }

    /// When it was made.
    public Instant created() {
        return created;
    }

    /// The key that checks its signatures.
    public PublicKey publicKey() {
        return publicKey;
    }

    /// The sealed form: what a file, a server or a QR code holds.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public void close() {
        lock();
    }

    @Override
    public String toString() {
        return "wallet " + publicKey.fingerprint().hex().substring(0, 8);
    }

    private static String checkedName(String name) {
        if (!WalletFile.isName(name)) {
            throw new IllegalArgumentException("not a name for a wallet");
        }
        return name;
    }
}
