package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;

class WordsTest {

    @Test
    void theTrackingCodeIsTheFirst84BitsOfTheDigest() {
        Digest digest = Digest.ofHex("000ffe00c0ffee123456789abcdef0123456789abcdef0123456789abcdef012");
        TrackingCode code = TrackingCode.of(digest);
        assertThat(code.text()).isEqualTo("abandon lend lens limit · ZVGJ 6HB7");
        assertThat(code.matches(digest)).isTrue();
        assertThat(code.matches(Hashing.sha256(digest.bytes()))).isFalse();
    }

    @Test
    void aTrackingCodeIsReadAsPeopleTypeIt() {
        for (int seed = 0; seed < 500; seed++) {
            TrackingCode code =
                    TrackingCode.of(Hashing.sha256(Chance.seeded(seed).bytes(8)));
            String typed = String.join("  ", code.words()).toUpperCase(Locale.ROOT)
                    + " "
                    + code.signs().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
            assertThat(TrackingCode.parse(code.text())).contains(code);
            assertThat(TrackingCode.parse(typed)).contains(code);
            assertThat(TrackingCode.parse(String.join("-", code.words()))).isEmpty();
        }
        assertThat(TrackingCode.parse("")).isEmpty();
        assertThat(TrackingCode.parse("maple river orbit velvet 7K4M 2QX")).isEmpty();
        assertThat(TrackingCode.parse("maple river orbit 7K4M 2QXD")).isEmpty();
        assertThat(TrackingCode.parse("maple river orbit velvet 7K4M 2QXU")).isEmpty();
    }

    @Test
    void bothSidesShowTheSameSixWordsAndAnotherKeyShowsOthers() {
        PublicKey server = SigningKey.generate(Chance.seeded(1)).publicKey();
        PublicKey station = SigningKey.generate(Chance.seeded(2)).publicKey();
        PublicKey stranger = SigningKey.generate(Chance.seeded(3)).publicKey();
        List<String> words = Words.joining(server, station);
        assertThat(words).hasSize(6);
        assertThat(Words.joining(server, station)).isEqualTo(words);
        assertThat(Words.joining(station, server)).isNotEqualTo(words);
        assertThat(Words.joining(stranger, station)).isNotEqualTo(words);
        assertThat(Words.joining(server, stranger)).isNotEqualTo(words);
    }

    @Test
    void aOneTimeCodeIsReadAsPeopleTypeItAndTellsMistakes() {
        int missed = 0;
        for (int seed = 0; seed < 300; seed++) {
            OneTimeCode code = OneTimeCode.generate(Chance.seeded(seed));
            String shown = code.reveal();
            assertThat(shown).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
            assertThat(OneTimeCode.parse(" " + shown.toLowerCase(Locale.ROOT).replace('-', ' ')))
                    .contains(code);
            char wrong = shown.charAt(6) == 'Z' ? 'A' : 'Z';
            if (OneTimeCode.parse(shown.substring(0, 6) + wrong + shown.substring(7))
                    .isPresent()) {
                missed++;
            }
            assertThat(code).hasToString("***");
        }
        assertThat(missed).as("31 of 32 mistakes are told").isLessThan(30);
        assertThat(OneTimeCode.parse("")).isEmpty();
    }

    @Test
    void theShortFormOfAFingerprintHasSevenSigns() {
        Digest digest = Digest.ofHex("ffc0000000000000000000000000000000000000000000000000000000000000");
        assertThat(Crockford.shortForm(digest)).isEqualTo("ZZ00000");
    }
}
