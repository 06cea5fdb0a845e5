package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInSecretTest {

    @Test
    void dependsOnPassphraseSiteAndLoginAndNotOnTheLoginsSpelling() {
        String secret = of("correct horse", "town.example", "ada");
        assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(of("correct horse", "town.example", " ADA "));
        assertThat(secret)
                .isNotEqualTo(of("correct horsf", "town.example", "ada"))
                .isNotEqualTo(of("correct horse", "city.example", "ada"))
                .isNotEqualTo(of("correct horse", "town.example", "bob"));
        assertThat(of("p", "d", "caf\u00e9")).isEqualTo(of("p", "d", "cafe\u0301"));
    }

    private static String of(String passphrase, String domain, String login) {
        return SignInSecret.of(WalletTest.phrase(passphrase), domain, login, Argon2.LEAST);
    }
}
