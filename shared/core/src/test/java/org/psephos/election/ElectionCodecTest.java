package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

class ElectionCodecTest {

    private final Election election = Samples.election();

    @Test
    void aDefinitionComesBackAsItWas() {
        assertThat(ElectionCodec.read(ElectionCodec.bytes(election)).orThrow()).isEqualTo(election);
    }

    @Test
    void aCopyKeepsItsLinkBack() {
        Election copy = election.edit().nextVersion();
        assertThat(copy.lineage()).isEqualTo(new Lineage.CopyOf(ElectionCodec.fingerprint(election)));
        assertThat(copy.version()).isEqualTo(2);
        assertThat(ElectionCodec.read(ElectionCodec.bytes(copy)).orThrow()).isEqualTo(copy);
        ElectionId other = ElectionId.of("7e9d3c0a-08a5-4b8b-8a8e-2f4a8f4b3d10");
        assertThat(election.edit().copyAs(other).version()).isEqualTo(1);
    }

    @Test
    void theFingerprintIsThatOfTheCanonicalForm() {
        String first = ElectionCodec.fingerprint(election).hex();
        Election retitled = election.edit().title(Samples.both("Town elections", "انتخابات البلدة"));
        assertThat(ElectionCodec.fingerprint(Samples.election()).hex()).isEqualTo(first);
        assertThat(ElectionCodec.fingerprint(retitled).hex()).isNotEqualTo(first);
        assertThat(ElectionCodec.fingerprint(election).shortForm()).matches("[0-9A-HJKMNP-TV-Z]{7}");
        assertThat(Fingerprint.ofHex("ff".repeat(32)).shortForm()).isEqualTo("ZZZZZZZ");
        assertThat(Fingerprint.ofHex("0842108421" + "00".repeat(27)).shortForm())
                .isEqualTo("1111111");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        for (String day : List.of("1970-02-31", "2027-13-01", "2027-5-9", "2027-05-09T00:00", "")) {
            Outcome<Election> read =
                    ElectionCodec.read(ElectionCodec.write(election).with("day", day));
            assertThat(code(read)).as(day).isEqualTo(ErrorCode.BALLOT_DAY);
        }
        for (String opens : List.of("2027-02-30T08:00", "2027-05-09T25:00", "2027-05-09 08:00")) {
            Outcome<Election> read =
                    ElectionCodec.read(ElectionCodec.write(election).with("opens", opens));
            assertThat(code(read)).as(opens).isEqualTo(ErrorCode.BALLOT_DAY);
        }
        assertThat(code(ElectionCodec.read(ElectionCodec.write(election).with("zone", "Europe/Atlantis"))))
                .isEqualTo(ErrorCode.BALLOT_DAY);
    }

    @Test
    void unknownAndMissingMembersAreRefused() {
        Json.Obj object = ElectionCodec.write(election);
        assertThat(code(ElectionCodec.read(object.with("colour", "red")))).isEqualTo(ErrorCode.BALLOT_FORMAT);
        for (String name : object.members().keySet()) {
            assertThat(code(ElectionCodec.read(object.without(name)))).as(name).isEqualTo(ErrorCode.BALLOT_FORMAT);
        }
        assertThat(code(ElectionCodec.read(object.with("kind", "public")))).isEqualTo(ErrorCode.BALLOT_FORMAT);
        assertThat(code(ElectionCodec.read(object.with("id", "0D9C4D3E-6C1E-4F0A-9A62-0A5A5D1F7C11"))))
                .isEqualTo(ErrorCode.BALLOT_FORMAT);
    }

    @Test
    void bytesThatAreNoDefinitionAreRefused() {
        for (String text : List.of("", "{", "[]", "{}", "\u0000", "{\"v\":1,\"v\":1}")) {
            assertThat(code(ElectionCodec.read(text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(ErrorCode.BALLOT_FORMAT);
        }
    }

    @Test
    void movingTheDayMovesTheHours() {
        Election moved = election.edit().day(LocalDate.of(2027, 6, 1));
        assertThat(moved.polls().opens()).hasToString("2027-06-01T08:00");
        assertThat(CanonicalJson.text(ElectionCodec.write(moved))).contains("\"closes\":\"2027-06-01T18:00\"");
    }

    private static ErrorCode code(Outcome<Election> outcome) {
        return ((Outcome.Refused<Election>) outcome).problem().code();
    }
}
