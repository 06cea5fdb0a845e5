package org.psephos.server.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Argon2;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.PasswordHash;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.Throttle;
import org.psephos.wire.command.Secret;

/// Compares passphrases: as slow for a name that nobody has as for a known one, two at a time, with growing delays.
final class SignInDesk {

    static final int PASSPHRASE_SIGNS_MIN = 8;
    private static final int PASSPHRASE_SIGNS_MAX = 1_000;
    private static final Duration QUEUE = Duration.ofSeconds(10);

    private final AccountBook accounts;
    private final Throttle throttle;
    private final Semaphore atOnce;
    private final PasswordHash nobody;
    private final Chance chance;
    private final Argon2 cost;

    SignInDesk(AccountBook accounts, Time time, Chance chance, Argon2 cost, Limits limits) {
        this.accounts = accounts;
        this.throttle = new Throttle(time);
        this.atOnce = new Semaphore(limits.signInsAtOnceMax(), true);
        this.nobody = PasswordHash.nobody(cost, chance);
        this.chance = chance;
        this.cost = cost;
    }

    /// The person with this name and passphrase.
    ///
    /// @param source the fingerprint of the station's key
    /// @return refused with `ACCOUNT-WRONG`, `ACCOUNT-WAIT` or `WIRE-BUSY`
    Outcome<AccountBook.Person> person(String login, Secret passphrase, String source) {
        String name = login.strip().toLowerCase(java.util.Locale.ROOT);
        Optional<Problem> wait = take(name, source);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Optional<AccountBook.Person> known = accounts.person(login);
        return matches(known.map(AccountBook.Person::hash).orElse(nobody), passphrase)
                .then(same -> {
                    if (!same || known.isEmpty()) {
                        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
                    }
                    throttle.right(name, source);
                    return Outcome.done(known.get());
                });
    }

    /// Takes one try for a code or a name; a problem when it is too soon.
    Optional<Problem> take(String name, String source) {
        return throttle.take(name, source)
                .map(wait -> Problem.of(ErrorCode.ACCOUNT_WAIT, "seconds", Math.max(1, wait.toSeconds())));
    }

    /// The try was right.
    void right(String name, String source) {
        throttle.right(name, source);
    }

    /// The hash of a new passphrase; refused with `ACCOUNT-PASSPHRASE` when it is too short.
    Outcome<PasswordHash> hash(Secret passphrase) {
        int signs = passphrase.text().codePointCount(0, passphrase.text().length());
        if (signs < PASSPHRASE_SIGNS_MIN || signs > PASSPHRASE_SIGNS_MAX) {
            return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_PASSPHRASE, "least", PASSPHRASE_SIGNS_MIN));
        }
        return inTurn(() -> {
            try (Passphrase typed = Passphrase.take(passphrase.text().toCharArray())) {
                return PasswordHash.of(typed, cost, chance);
            }
        });
    }

    private Outcome<Boolean> matches(PasswordHash hash, Secret passphrase) {
        String text = passphrase.text();
        if (text.length() > PASSPHRASE_SIGNS_MAX) {
            return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
        }
        return inTurn(() -> {
            try (Passphrase typed = Passphrase.take(text.toCharArray())) {
                return hash.matches(typed);
            }
        });
    }

    private <T> Outcome<T> inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.refused(Problem.of(ErrorCode.WIRE_BUSY, "seconds", QUEUE.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Problem.of(ErrorCode.WIRE_BUSY, "seconds", 1));
        }
        try {
            return Outcome.done(work.get());
        } finally {
            atOnce.release();
        }
    }
}
