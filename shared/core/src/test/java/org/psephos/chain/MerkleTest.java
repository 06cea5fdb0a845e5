package org.psephos.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.crypto.Digest;
import tools.jackson.databind.JsonNode;

class MerkleTest {

    @Test
    void leafHashesAreThoseOfTheVectors() {
        for (JsonNode leaf : Vectors.json("leaves.json")) {
            byte[] entry = HexFormat.of().parseHex(leaf.get("entry_hex").asString());
            assertThat(Merkle.leaf(entry)).isEqualTo(Vectors.hex(leaf.get("leaf_hash")));
        }
    }

    @Test
    void rootsAreThoseOfTheVectorsWhicheverWayTheyAreComputed() {
        List<Digest> leaves = Vectors.leaves();
        SubtreeHashes tree = SubtreeHashes.ofLeaves(leaves);
        TileEdge edge = new TileEdge();
        for (JsonNode root : Vectors.json("roots.json")) {
            int size = root.get("size").asInt();
            Digest expected = Vectors.hex(root.get("root"));
            assertThat(Merkle.root(leaves.subList(0, size))).isEqualTo(expected);
            assertThat(tree.root(size)).isEqualTo(expected);
            assertThat(edge.root()).isEqualTo(expected);
            if (size < leaves.size()) {
                edge.append(leaves.get(size), (level, n, hashes) -> {});
            }
        }
    }
}
