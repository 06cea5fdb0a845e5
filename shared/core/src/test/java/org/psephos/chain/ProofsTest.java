package org.psephos.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.psephos.crypto.Digest;
import tools.jackson.databind.JsonNode;

class ProofsTest {

    private final SubtreeHashes tree = SubtreeHashes.ofLeaves(Vectors.leaves());

    @Test
    void trueInclusionProofsAreAcceptedAndMadeTheSame() {
        for (JsonNode proof : Vectors.json("inclusion.json")) {
            assertThat(includes(proof)).as("%s", proof).isTrue();
            List<Digest> made = Proofs.inclusion(
                    proof.get("index").asLong(), proof.get("size").asLong(), tree);
            assertThat(made).isEqualTo(Vectors.hexes(proof.get("proof")));
        }
    }

    @Test
    void falseInclusionProofsAreRefused() {
        for (JsonNode proof : Vectors.json("inclusion_bad.json")) {
            assertThat(includes(proof)).as("%s", proof).isFalse();
        }
    }

    @Test
    void trueConsistencyProofsAreAcceptedAndMadeTheSame() {
        for (JsonNode proof : Vectors.json("consistency.json")) {
            assertThat(extend(proof)).as("%s", proof).isTrue();
            List<Digest> made = Proofs.consistency(
                    proof.get("size1").asLong(), proof.get("size2").asLong(), tree);
            assertThat(made).isEqualTo(Vectors.hexes(proof.get("proof")));
        }
    }

    @Test
    void falseConsistencyProofsAndTheProofOfAForkAreRefused() {
        for (JsonNode proof : Vectors.json("consistency_bad.json")) {
            assertThat(extend(proof)).as("%s", proof).isFalse();
        }
        assertThat(extend(Vectors.json("fork.json"))).isFalse();
    }

    @Test
    void inclusionAgreesWithTheThirdParty() {
        for (JsonNode proof : Vectors.json("third-party-merkle/inclusion.json")) {
            Optional<List<Digest>> hashes = hashes(proof.get("proof"));
            Optional<Digest> leaf = hash(proof.get("leafHash"));
            Optional<Digest> root = hash(proof.get("root"));
            long index = proof.get("leafIdx").bigIntegerValue().longValue();
            long size = proof.get("treeSize").bigIntegerValue().longValue();
            boolean accepted = hashes.isPresent()
                    && leaf.isPresent()
                    && root.isPresent()
                    && Proofs.includes(index, size, leaf.get(), root.get(), hashes.get());
            assertThat(accepted)
                    .as("%s", proof)
                    .isNotEqualTo(proof.get("wantErr").asBoolean());
        }
    }

    @Test
    void consistencyAgreesWithTheThirdParty() {
        for (JsonNode proof : Vectors.json("third-party-merkle/consistency.json")) {
            Optional<List<Digest>> hashes = hashes(proof.get("proof"));
            Optional<Digest> root1 = hash(proof.get("root1"));
            Optional<Digest> root2 = hash(proof.get("root2"));
            if (root1.isEmpty() || root2.isEmpty() || proof.get("size1").asLong() == 0) {
                continue; // roots that are not 32 bytes, and the empty tree, which proves nothing: see PROVENANCE.md
            }
            boolean accepted = hashes.isPresent()
                    && Proofs.extend(
                            proof.get("size1").asLong(),
                            proof.get("size2").asLong(),
                            root1.get(),
                            root2.get(),
                            hashes.get());
            assertThat(accepted)
                    .as("%s", proof)
                    .isNotEqualTo(proof.get("wantErr").asBoolean());
        }
    }

    private static boolean includes(JsonNode proof) {
        return Proofs.includes(
                proof.get("index").asLong(),
                proof.get("size").asLong(),
                Vectors.hex(proof.get("leaf_hash")),
                Vectors.hex(proof.get("root")),
                Vectors.hexes(proof.get("proof")));
    }

    private static boolean extend(JsonNode proof) {
        return Proofs.extend(
                proof.get("size1").asLong(),
                proof.get("size2").asLong(),
                Vectors.hex(proof.get("root1")),
                Vectors.hex(proof.get("root2")),
                Vectors.hexes(proof.get("proof")));
    }

    private static Optional<Digest> hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.isNull() ? "" : base64.asString());
        return bytes.length == Digest.SIZE_BYTES ? Optional.of(Digest.of(bytes)) : Optional.empty();
    }

    private static Optional<List<Digest>> hashes(JsonNode list) {
        List<Digest> hashes = new ArrayList<>();
        for (JsonNode item : list) {
            Optional<Digest> hash = hash(item);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }
}
