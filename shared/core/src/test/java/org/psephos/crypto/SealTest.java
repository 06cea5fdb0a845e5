package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;

class SealTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sealsAsTheExampleOfRfc8439() {
        byte[] plain = ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                        + "sunscreen would be it.")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] key = HEX.parseHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
        byte[] nonce = HEX.parseHex("070000004041424344454647");
        byte[] bound = HEX.parseHex("50515253c0c1c2c3c4c5c6c7");
        byte[] sealed = Aead.seal(key, nonce, bound, plain);
        assertThat(HEX.formatHex(sealed)).startsWith("d31a8d34648e60db7b86afbc53ef7ec2");
        assertThat(HEX.formatHex(sealed)).endsWith("1ae10b594f09e26a7e902ecbd0600691");
        assertThat(Aead.open(key, nonce, bound, sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
    }

    @Test
    void derivesAsTheReferenceImplementationOfArgon2() {
        byte[] key = new Argon2(65_536, 2, 1)
                .derive(WalletTest.phrase("password"), "somesalt".getBytes(StandardCharsets.US_ASCII), 32);
        assertThat(HEX.formatHex(key)).isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void aSealedValueOpensUnderItsNameOnlyAndUnchangedOnly() {
        Chance chance = Chance.seeded(3);
        DataKey key = DataKey.generate(chance);
        byte[] name = {1, 2, 3};
        byte[] plain = "a name".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(name, plain);
        assertThat(sealed).hasSize(plain.length + DataKey.OVERHEAD_BYTES);
        assertThat(key.open(name, sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
        assertThat(key.open(new byte[] {1, 2}, sealed)).isEmpty();
        assertThat(DataKey.generate(chance).open(name, sealed)).isEmpty();
        assertThat(key.derive("other").open(name, sealed)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 4;
            assertThat(key.open(name, changed)).isEmpty();
            assertThat(key.open(name, Arrays.copyOf(sealed, i))).isEmpty();
        }
        assertThat(key.seal(name, plain)).isNotEqualTo(sealed);
    }

    @Test
    void aPasswordHashKnowsItsPassphrase() {
        Chance chance = Chance.seeded(5);
        PasswordHash hash = PasswordHash.of(WalletTest.phrase("correct horse"), Argon2.LEAST, chance);
        PasswordHash read = PasswordHash.parse(hash.text());
        assertThat(read.text()).isEqualTo(hash.text()).startsWith("$argon2id$v=19$m=8,t=1,p=1$");
        assertThat(read.matches(WalletTest.phrase("correct horse"))).isTrue();
        assertThat(read.matches(WalletTest.phrase("correct horsf"))).isFalse();
        assertThat(hash).hasToString("***");
        assertThat(PasswordHash.of(WalletTest.phrase("correct horse"), Argon2.LEAST, chance)
                        .text())
                .isNotEqualTo(hash.text());
        assertThat(PasswordHash.of(WalletTest.phrase("x"), Argon2.STANDARD, chance)
                        .text())
                .startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
    }
}
