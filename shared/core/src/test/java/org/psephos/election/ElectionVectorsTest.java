package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

/// Values that another program computed (`vectors/election.json`).
class ElectionVectorsTest {

    @Test
    void theCommitmentToASlipIsTheOneOfTheVector() throws IOException {
        Json.Obj slip = vectors().object("slip");
        SlipCode code = SlipCode.of(slip.text("code"));
        assertThat(code.commitment(ElectionId.of(slip.text("election")), VoterId.of(slip.text("voter")))
                        .hex())
                .isEqualTo(slip.text("commitment"));
        assertThat(code.base64url()).isEqualTo(slip.text("code"));
        assertThat(code).hasToString("***");
    }

    @Test
    void aSeededOrderIsTheOneOfTheVector() throws IOException {
        Json.Obj order = vectors().object("order");
        ContestId id = new ContestId(order.text("contest"));
        Contest contest = Contest.empty(id)
                .withOrder(OrderPolicy.SEEDED)
                .withOptions(order.texts("options").stream()
                        .map(option -> ContestOption.of(option, LocalText.EMPTY))
                        .toList());
        SessionOrder shown = SessionOrder.draw(List.of(contest), Chance.seeded(1), Digest.ofHex(order.text("seed")));
        assertThat(shown.options(id)).extracting(option -> option.id().text()).isEqualTo(order.texts("shown"));
    }

    @Test
    void theFingerprintOfTheSampleIsTheOneOfTheVector() throws IOException {
        Json.Obj expected = vectors().object("fingerprint");
        byte[] file = Files.readAllBytes(Path.of("../..").resolve(expected.text("file")));
        Fingerprint fingerprint =
                ElectionCodec.fingerprint(ElectionCodec.read(file).orThrow());
        assertThat(fingerprint.hex()).isEqualTo(expected.text("hex"));
        assertThat(fingerprint.shortForm()).isEqualTo(expected.text("signs"));
        assertThat(Files.readString(Path.of("../../docs/election.md"))).contains(expected.text("hex"));
    }

    private static Json.Obj vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ElectionVectorsTest.class.getResourceAsStream("/vectors/election.json"))) {
            return CanonicalJson.parseObject(in.readAllBytes());
        }
    }
}
