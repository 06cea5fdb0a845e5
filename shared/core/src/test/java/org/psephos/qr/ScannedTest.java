package org.psephos.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;

class ScannedTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";
    private static final String OTHER = "7c1e0b52-93d4-4a6f-8b20-5d3f61a94c07";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "2FD18A90-5E1C-4B7F-9A3E-C04D7715B6E2",
                "2fd18a905e1c4b7f9a3ec04d7715b6e2",
                "urn:uuid:" + ID,
                "  " + ID + "\n"
            })
    void everySpellingOfABareIdIsTheSameId(String text) {
        assertThat(Scanned.of(text)).isEqualTo(new Scanned.AnyId(UUID.fromString(ID)));
    }

    @Test
    void theKindIsReadWhenTheCodeTellsIt() {
        assertThat(Scanned.of("psephos:voter:" + ID)).isEqualTo(new Scanned.OfKind(VoterId.of(ID)));
        assertThat(Scanned.of("PSEPHOS:BALLOT:" + ID)).isEqualTo(new Scanned.OfKind(ElectionId.of(ID)));
    }

    @Test
    void aSlipIsReadAndItsCodeIsNotPrinted() {
        Scanned slip = Scanned.of("psephos:slip:" + ID + ":" + OTHER + ":AAECAwQFBgcICQoLDA0ODw");
        assertThat(slip).isEqualTo(new Scanned.Slip(ElectionId.of(ID), VoterId.of(OTHER), "AAECAwQFBgcICQoLDA0ODw"));
        assertThat(slip.toString()).doesNotContain("AAECAwQ").doesNotContain(OTHER);
    }

    @Test
    void anInvitationIsReadAndItsTokenIsNotPrinted() {
        String print = "9f".repeat(32);
        Scanned join = Scanned.of("psephos:join:192.168.17.20:7443:" + print + ":K4M2QXD7");
        assertThat(join).isEqualTo(new Scanned.Join("192.168.17.20", 7443, print, "K4M2QXD7"));
        assertThat(join.toString()).doesNotContain("K4M2QXD7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "psephos:",
                "psephos:voter",
                "psephos:voter:x",
                "psephos:goat:" + ID,
                "psephos:slip:" + ID + ":" + OTHER,
                "psephos:slip:" + ID + ":" + OTHER + ":short",
                "psephos:join:h:99999:" + ID + ":t",
                "2fd18a90-5e1c-4b7f-9a3e"
            })
    void everythingElseIsUnknown(String text) {
        assertThat(Scanned.of(text)).isEqualTo(new Scanned.Unknown(text));
    }
}
