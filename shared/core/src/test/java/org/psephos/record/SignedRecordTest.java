package org.psephos.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

class SignedRecordTest {

    private static final String UUID = "0b0b0b0b-1111-4222-8333-444444444444";

    private final Chance chance = Chance.seeded(1);
    private final SigningKey key = SigningKey.generate(chance);
    private final RecordContent content = RecordContent.of(
            Origin.ofSite("town.example", ChainKind.AUDIT),
            RecordId.of(UUID),
            Instant.parse("2026-11-03T09:15:00.123456Z"),
            RecordKind.AUDIT_EVENT,
            OperatorId.of(UUID),
            SiteId.of(UUID),
            Json.Obj.EMPTY.with("event", "x").with("outcome", "ok").with("detail", "مريم Zoë 李 👍"));

    @Test
    void whatIsSignedIsReadBackTheSame() {
        SignedRecord record = SignedRecord.sign(content, key);
        SignedRecord read = SignedRecord.parse(record.bytes()).orThrow();
        assertThat(read).isEqualTo(record);
        assertThat(read.verifies(key.publicKey())).isTrue();
        assertThat(read.verifies(SigningKey.generate(chance).publicKey())).isFalse();
        assertThat(read.content().time()).isEqualTo(Instant.parse("2026-11-03T09:15:00.123Z"));
    }

    @Test
    void everyChangeOfASignedRecordIsRefused() {
        SignedRecord record = SignedRecord.sign(content, key);
        Json.Obj good = record.json();
        assertThat(code(good.with("time", "2026-11-03T09:15:00.124Z"))).isEqualTo(ErrorCode.RECORD_SUM);
        assertThat(code(good.with("time", "2026-02-31T09:15:00.124Z"))).isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.with("extra", 1))).isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.with("seq", 1))).isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.without("sig"))).isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.with("v", 2))).isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.with("id", UUID.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(ErrorCode.RECORD_FORM);
        assertThat(code(good.with("origin", "town.example/nowhere"))).isEqualTo(ErrorCode.RECORD_FORM);
        Json.Obj decomposed = content.body().with("detail", "Zoe\u0308");
        assertThat(code(SignedRecord.sign(content.withBody(decomposed), key).json()))
                .isEqualTo(ErrorCode.RECORD_FORM);
        byte[] spaced = (" " + CanonicalJson.text(good)).getBytes(StandardCharsets.UTF_8);
        assertThat(((Outcome.Refused<SignedRecord>) SignedRecord.parse(spaced))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.RECORD_FORM);
        Json.Obj long_ = content.body().with("detail", "x".repeat(40_000));
        assertThat(code(SignedRecord.sign(content.withBody(long_), key).json())).isEqualTo(ErrorCode.RECORD_SIZE);
    }

    @Test
    void nestingDeeperThanSixteenIsRefused() {
        assertThat(code(nested(14))).isEqualTo(ErrorCode.RECORD_SUM);
        assertThat(code(nested(15))).isEqualTo(ErrorCode.RECORD_FORM);
    }

    private Json.Obj nested(int lists) {
        Json value = new Json.Arr(List.of());
        for (int i = 1; i < lists; i++) {
            value = new Json.Arr(List.of(value));
        }
        Json.Obj json = SignedRecord.sign(content, key).json();
        return json.with("body", json.object("body").with("deep", value));
    }

    @Test
    void aCommitmentOpensToItsObjectOnly() {
        Json.Obj person = Json.Obj.EMPTY.with("name", "Zoë");
        Commitment commitment = Commitment.to(person, chance);
        assertThat(commitment.opens(person)).isTrue();
        assertThat(commitment.opens(person.with("name", "Zoe"))).isFalse();
        assertThat(commitment.toString()).doesNotContain(commitment.salt().hex());
    }

    @Test
    void namesOfChainsAreReadStrictly() {
        assertThat(Origin.parse("town.example/site/trust").orElseThrow().kind()).contains(ChainKind.TRUST);
        assertThat(Origin.parse("town.example/e/" + UUID + "/votes")
                        .orElseThrow()
                        .election())
                .isPresent();
        assertThat(Origin.parse("psephos.example/e/demo/votes").orElseThrow().election())
                .isEmpty();
        for (String bad : List.of(
                "",
                "town.example",
                "town.example/site/",
                "town.example/site/trust/",
                "town.example/site/a b",
                "town+example/site/trust",
                "/site/trust",
                "town.example/e/votes",
                "town.example/site/trust\n",
                "x".repeat(200) + "/site/trust")) {
            assertThat(Origin.parse(bad)).as(bad).isEmpty();
        }
        assertThat(Origin.parse("town.example/site/votes").orElseThrow().kind()).isEmpty();
    }

    @Test
    void theDigestIsWrittenOnce() {
        SignedRecord unsigned = SignedRecord.unsigned(content);
        assertThat(unsigned.by()).isEmpty();
        assertThat(unsigned.json().has("sig")).isFalse();
        assertThat(Digest.ofHex(unsigned.json().text("sum"))).isEqualTo(unsigned.sum());
    }

    private static ErrorCode code(Json.Obj record) {
        return ((Outcome.Refused<SignedRecord>) SignedRecord.parse(record))
                .problem()
                .code();
    }
}
