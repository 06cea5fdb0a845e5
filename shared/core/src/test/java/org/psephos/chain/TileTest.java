package org.psephos.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import tools.jackson.databind.JsonNode;

class TileTest {

    @Test
    void goodPathsAreReadAndWrittenAlike() {
        for (JsonNode good : Vectors.json("tile_paths.json").get("good")) {
            TilePath path = new TilePath(
                    good.get("level").asInt(),
                    good.get("n").asLong(),
                    good.get("width").asInt());
            assertThat(path.path()).isEqualTo(good.get("path").asString());
            assertThat(TilePath.parse(path.path())).contains(path);
        }
    }

    @Test
    void badPathsAreNone() {
        for (JsonNode bad : Vectors.json("tile_paths.json").get("bad")) {
            assertThat(TilePath.parse(bad.asString())).as("%s", bad).isEmpty();
        }
        assertThat(TilePath.parse("tile/0/x009/x223/x372/x036/x854/x775/808")).isEmpty();
        assertThat(TilePath.parse("tile/0/000\n")).isEmpty();
    }

    @Test
    void tilesOfALogOf70000EntriesAreThoseOfTheVectors() {
        Map<String, byte[]> tiles = new HashMap<>();
        TileEdge edge = new TileEdge();
        int size = 70_000;
        for (int i = 0; i < size; i++) {
            byte[] entry = ("shared bulk " + i).getBytes(StandardCharsets.US_ASCII);
            edge.append(
                    Merkle.leaf(entry),
                    (level, n, hashes) -> tiles.put(new TilePath(level, n, Tile.WIDTH).path(), hashes));
        }
        for (int level = 0; Tile.hashes(size, level) > 0; level++) {
            long n = Tile.hashes(size, level) / Tile.WIDTH;
            if (Tile.width(size, level, n) > 0) {
                tiles.put(TilePath.of(level, n, size).path(), edge.openTile(level));
            }
        }
        Map<String, String> expected = new HashMap<>();
        new String(Vectors.bytes("tiles-big.sha256"), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> expected.put(line.substring(66), line.substring(0, 64)));
        Map<String, String> made = new HashMap<>();
        tiles.forEach((path, hashes) -> made.put(path, Hashing.sha256(hashes).hex()));
        assertThat(made).isEqualTo(expected);
        Digest root = Vectors.hex(Vectors.json("tiles-big.json").get("root"));
        assertThat(edge.root()).isEqualTo(root);
        SubtreeHashes fromTiles = SubtreeHashes.ofTiles((level, n) -> tile(tiles, level, n, size));
        assertThat(fromTiles.root(size)).isEqualTo(root);
        TileEdge again = TileEdge.of(size, (level, n) -> tile(tiles, level, n, size), edge.openTile(0));
        assertThat(again.root()).isEqualTo(root);
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            byte[] entry = ("shared bulk " + index).getBytes(StandardCharsets.US_ASCII);
            assertThat(Proofs.includes(index, size, Merkle.leaf(entry), root, Proofs.inclusion(index, size, fromTiles)))
                    .isTrue();
        }
    }

    private static byte[] tile(Map<String, byte[]> tiles, int level, long n, long size) {
        return Objects.requireNonNull(tiles.get(TilePath.of(level, n, size).path()));
    }
}
