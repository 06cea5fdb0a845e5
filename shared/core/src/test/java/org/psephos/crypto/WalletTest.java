package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Time;

class WalletTest {

    private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.UTF_8);
    private final Chance chance = Chance.seeded(7);
    private final TestTime time = new TestTime();

    @Test
    void opensWithItsPassphraseAndSigns() {
        Wallet wallet = small("correct horse");
        assertThat(wallet.unlock(phrase("correct horse"), time).isDone()).isTrue();
        Signature signature = wallet.sign(MESSAGE).orThrow();
        assertThat(wallet.publicKey().verifies(MESSAGE, signature)).isTrue();
    }

    @Test
    void signsNothingWhileLocked() {
        Wallet wallet = small("correct horse");
        assertThat(code(wallet.sign(MESSAGE))).isEqualTo(ErrorCode.WALLET_LOCKED);
        wallet.unlock(phrase("correct horse"), time).orThrow();
        SigningKey key = wallet.use(open -> open).orThrow();
        wallet.lock();
        assertThat(code(wallet.sign(MESSAGE))).isEqualTo(ErrorCode.WALLET_LOCKED);
        assertThat(wallet.isUnlocked()).isFalse();
        assertThat(catchThrowable(() -> key.sign(MESSAGE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPassphraseThatIsTypedInDecomposedFormIsTheSame() {
        Wallet wallet = small("caf\u00e9 \ud83d\uddf3");
        assertThat(wallet.unlock(phrase("cafe\u0301 \ud83d\uddf3"), time).isDone())
                .isTrue();
    }

    @Test
    void everyChangedBitIsRefused() {
        byte[] bytes = small("correct horse").bytes();
        for (int i = 0; i < bytes.length * 8; i++) {
            byte[] changed = bytes.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            Outcome<Wallet> opened = Wallet.read(changed).then(wallet -> wallet.unlock(phrase("correct horse"), time));
            assertThat(code(opened)).as("bit %d", i).isEqualTo(ErrorCode.WALLET_WRONG);
        }
    }

    @Test
    void cutAndLengthenedFilesAreRefused() {
        byte[] bytes = small("correct horse").bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(code(Wallet.read(Arrays.copyOf(bytes, length)))).isEqualTo(ErrorCode.WALLET_WRONG);
        }
        assertThat(code(Wallet.read(Arrays.copyOf(bytes, bytes.length + 1)))).isEqualTo(ErrorCode.WALLET_WRONG);
    }

    @Test
    void holdsNoSecretByteInPlain() {
        for (int seed = 0; seed < 200; seed++) {
            SigningKey key = SigningKey.generate(Chance.seeded(seed));
            Wallet wallet = Wallet.seal(
                    "Ada", Wallet.Purpose.CLERK, time.now(), key, phrase("p"), Argon2.LEAST, Chance.seeded(seed + 1));
            String file = new String(wallet.bytes(), StandardCharsets.UTF_8);
            assertThat(file)
                    .doesNotContain(HexFormat.of().formatHex(key.seed()))
                    .doesNotContain(Base64.getEncoder().encodeToString(key.seed()));
            assertThat(new String(wallet.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(key.seed(), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void wrongPassphrasesSlowDownAndNeverLockOut() {
        Wallet wallet = small("correct horse");
        int waits = 0;
        for (int i = 0; i < 10; i++) {
            ErrorCode code = code(wallet.unlock(phrase("wrong"), time));
            if (code == ErrorCode.ACCOUNT_WAIT) {
                waits++;
                time.advance(Duration.ofSeconds(30));
            }
        }
        assertThat(waits).isGreaterThanOrEqualTo(3);
        time.advance(Duration.ofSeconds(30));
        assertThat(wallet.unlock(phrase("correct horse"), time).isDone()).isTrue();
    }

    @Test
    void anotherPassphraseOpensTheSameKey() {
        Wallet wallet = small("correct horse");
        wallet.unlock(phrase("correct horse"), time).orThrow();
        Wallet renewed = wallet.withPassphrase(phrase("battery staple"), chance).orThrow();
        assertThat(renewed.publicKey()).isEqualTo(wallet.publicKey());
        assertThat(code(renewed.unlock(phrase("correct horse"), time))).isEqualTo(ErrorCode.WALLET_WRONG);
        assertThat(renewed.unlock(phrase("battery staple"), time).isDone()).isTrue();
    }

    @Test
    void costBeyondTheBoundsIsRefusedBeforeItIsPaid() {
        String text = new String(small("p").bytes(), StandardCharsets.UTF_8);
        for (String memory : new String[] {"0", "-1", "262145", "2147483648", "9007199254740991"}) {
            byte[] changed =
                    text.replace("\"memory\":8", "\"memory\":" + memory).getBytes(StandardCharsets.UTF_8);
            assertThat(code(Wallet.read(changed))).isEqualTo(ErrorCode.WALLET_WRONG);
        }
    }

    @Test
    void secretsPrintAsStars() {
        assertThat(phrase("correct horse")).hasToString("***");
        assertThat(SigningKey.generate(chance)).hasToString("***");
        assertThat(DataKey.generate(chance)).hasToString("***");
        assertThat(small("correct horse").toString()).startsWith("wallet ");
    }

    private Wallet small(String passphrase) {
        SigningKey key = SigningKey.generate(chance);
        return Wallet.seal("Ada", Wallet.Purpose.OFFICIAL, time.now(), key, phrase(passphrase), Argon2.LEAST, chance);
    }

    static Passphrase phrase(String text) {
        return Passphrase.take(text.toCharArray());
    }

    static ErrorCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problem().code();
    }

    private static final class TestTime implements Time {
        private final AtomicLong ticks = new AtomicLong();

        @Override
        public Instant now() {
            return Instant.parse("2026-11-21T08:00:00Z").plusNanos(ticks.get());
        }

        @Override
        public long ticks() {
            return ticks.get();
        }

        @Override
        public void await(Duration pause) {
            throw new AssertionError("nothing waits here");
        }

        void advance(Duration by) {
            ticks.addAndGet(by.toNanos());
        }
    }
}
