package org.psephos.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.psephos.common.PinnedPage;
import org.psephos.json.Json;

class RecordKindTest {

    private static final String UUID = "0b0b0b0b-1111-4222-8333-444444444444";

    @Test
    void thePageOfTheFormatIsTheOneThatTheCatalogueWrites() throws IOException {
        PinnedPage.check("record-format.md", RecordFormat.page());
    }

    @Test
    void everyKindIsFoundByItsTextAndStandsSomewhere() {
        Set<String> texts =
                Arrays.stream(RecordKind.values()).map(RecordKind::text).collect(Collectors.toSet());
        assertThat(texts).hasSize(RecordKind.values().length);
        for (RecordKind kind : RecordKind.values()) {
            assertThat(RecordKind.of(kind.text())).contains(kind);
            assertThat(Arrays.stream(ChainKind.values()).anyMatch(kind::standsIn))
                    .isTrue();
        }
        assertThat(RecordKind.of("vote.uncast")).isEmpty();
    }

    @Test
    void aGoodBodyPassesAndEachFaultIsNamed() {
        Json.Obj good = Json.Obj.EMPTY
                .with("ballot", "ab".repeat(32))
                .with("style", "all")
                .with("voter", UUID)
                .with("code", "q83vEjRWeJCrze8SNFZ4kA")
                .with(
                        "selections",
                        List.of(Json.Obj.EMPTY
                                .with("contest", "mayor")
                                .with("options", Json.Arr.ofTexts(List.of("mayor-2")))));
        assertThat(RecordKind.VOTE_CAST.check(good)).isEmpty();
        assertThat(member(good.with("extra", 1))).isEqualTo("body");
        assertThat(member(good.without("style"))).isEqualTo("body.style");
        assertThat(member(good.with("style", "No Style"))).isEqualTo("body.style");
        assertThat(member(good.with("voter", UUID.replace("b", "B")))).isEqualTo("body.voter");
        assertThat(member(good.with("ballot", "AB".repeat(32)))).isEqualTo("body.ballot");
        assertThat(member(good.with("code", "q83vEjRWeJCrze8SNFZ4kA=="))).isEqualTo("body.code");
        assertThat(member(good.with("code", 5))).isEqualTo("body.code");
        assertThat(member(good.with("selections", List.of(Json.Obj.EMPTY.with("contest", "mayor")))))
                .isEqualTo("body.selections[0].options");
    }

    @Test
    void bulkRegistrationTakesUpToAThousandVotersAndABlobMayStandInsteadOfABody() {
        Json.Obj voter = Json.Obj.EMPTY
                .with("voter", UUID)
                .with("roll", UUID)
                .with("style", "all")
                .with("place", "hall");
        Json.Obj most = Json.Obj.EMPTY.with("entries", java.util.Collections.nCopies(1_000, voter));
        assertThat(RecordKind.VOTER_REGISTER.check(most)).isEmpty();
        assertThat(RecordKind.VOTER_REGISTER.check(
                        Json.Obj.EMPTY.with("entries", java.util.Collections.nCopies(1_001, voter))))
                .isNotEmpty();
        Json.Obj blob = BlobRef.to(new byte[20_000], BlobRef.JSON_TYPE).json();
        assertThat(RecordKind.VOTER_REGISTER.check(blob)).isEmpty();
        assertThat(List.of(RecordKind.CHAIN_GENESIS, RecordKind.TRUST_ADD, RecordKind.ROLL_ENTRY))
                .allMatch(kind -> !kind.check(blob).isEmpty());
    }

    private static String member(Json.Obj body) {
        return RecordKind.VOTE_CAST.check(body).getFirst().facts().getOrDefault("member", "");
    }
}
