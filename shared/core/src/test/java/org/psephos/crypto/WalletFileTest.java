package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psephos.crypto.WalletTest.code;
import static org.psephos.crypto.WalletTest.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Time;

class WalletFileTest {

    @TempDir
    Path temp;

    private final Chance chance = Chance.seeded(11);

    @Test
    void liesInAFileThatOnlyThisAccountReads() throws IOException {
        Path file = files().write(wallet("Ada Lovelace")).orThrow();
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(temp.resolve("keys"))).isEqualTo("rwx------");
        assertThat(files().names()).containsExactly("Ada Lovelace");
        assertThat(files().read("Ada Lovelace").orThrow().bytes()).isEqualTo(Files.readAllBytes(file));
        try (Stream<Path> left = Files.list(temp.resolve("keys"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anExistingNameIsNeverOverwritten() throws IOException {
        Path file = files().write(wallet("Ada")).orThrow();
        byte[] before = Files.readAllBytes(file);
        assertThat(code(files().write(wallet("Ada")))).isEqualTo(ErrorCode.WALLET_EXISTS);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(code(files().renew(wallet("Ada")))).isEqualTo(ErrorCode.WALLET_EXISTS);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void namesThatArePathsAreRefused() {
        List<String> names = List.of(
                "../x",
                "/x",
                "..",
                ".",
                "",
                "a/b",
                "a\\b",
                ".x",
                "x.",
                "con",
                "NUL.txt",
                "a\u0000b",
                "a..b",
                " x",
                "x ",
                "a\nb",
                "\u202ex",
                "x".repeat(65),
                "%2e%2e",
                "a:b");
        for (String name : names) {
            assertThat(code(files().read(name))).as(name).isEqualTo(ErrorCode.WALLET_NAME);
            assertThat(WalletFile.isName(name)).as(name).isFalse();
        }
        assertThat(WalletFile.isName("\u0639\u0627\u0626\u0634\u0629")).isTrue();
    }

    @Test
    void aMissingAndAnOversizedFileAreRefused() throws IOException {
        assertThat(code(files().read("Nobody"))).isEqualTo(ErrorCode.WALLET_FILE);
        PrivateFile.create(temp.resolve("keys").resolve("Big.wallet"), new byte[100_000]);
        assertThat(code(files().read("Big"))).isEqualTo(ErrorCode.WALLET_WRONG);
    }

    @Test
    void aKeyFileIsMadeOnceAndKeepsItsKey() throws IOException {
        Path file = temp.resolve("keys").resolve("server.key");
        PublicKey first = KeyFile.plain(file).signingKey(chance).orThrow().publicKey();
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(KeyFile.plain(file).signingKey(chance).orThrow().publicKey()).isEqualTo(first);
        assertThat(code(KeyFile.plain(file).dataKey(chance))).isEqualTo(ErrorCode.WALLET_WRONG);
    }

    @Test
    void aKeyFileIsEncryptedOnceAPassphraseIsGiven() throws IOException {
        Path file = temp.resolve("keys").resolve("server.key");
        PublicKey first = KeyFile.plain(file).signingKey(chance).orThrow().publicKey();
        KeyFile sealed = KeyFile.sealed(file, phrase("long enough"), Argon2.LEAST);
        assertThat(sealed.signingKey(chance).orThrow().publicKey()).isEqualTo(first);
        assertThat(Files.readString(file)).contains("sealed").doesNotContain("secret");
        assertThat(sealed.signingKey(chance).orThrow().publicKey()).isEqualTo(first);
        assertThat(code(KeyFile.plain(file).signingKey(chance))).isEqualTo(ErrorCode.WALLET_WRONG);
        assertThat(code(KeyFile.sealed(file, phrase("another"), Argon2.LEAST).signingKey(chance)))
                .isEqualTo(ErrorCode.WALLET_WRONG);
    }

    @Test
    void aDamagedKeyFileIsRefused() throws IOException {
        Path file = temp.resolve("keys").resolve("data.key");
        KeyFile.plain(file).dataKey(chance).orThrow();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            PrivateFile.replace(file, changed);
            assertThat(code(KeyFile.plain(file).dataKey(chance)))
                    .as("byte %d", i)
                    .isEqualTo(ErrorCode.WALLET_WRONG);
        }
    }

    private WalletFile files() {
        return new WalletFile(temp.resolve("keys"));
    }

    private Wallet wallet(String name) {
        return Wallet.seal(
                name,
                Wallet.Purpose.CLERK,
                Time.system().now(),
                SigningKey.generate(chance),
                phrase("p"),
                Argon2.LEAST,
                chance);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
