package org.psephos.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import tools.jackson.databind.JsonNode;

class ChainVectorsTest {

    @Test
    void recordsOfTheVectorsAreSealedByteForByte() {
        JsonNode chain = Vectors.json("chain.json");
        Origin origin = new Origin(chain.get("origin").asString());
        assertThat(Entry.genesisPrev(origin)).isEqualTo(Vectors.hex(chain.get("genesis_prev")));
        Sealer sealer = Sealer.atStart(origin, chain.get("pow_bits").asInt());
        Work work = new Work();
        for (JsonNode item : chain.get("records")) {
            Json.Obj content = CanonicalJson.parseObject(
                            item.get("content").toString().getBytes(StandardCharsets.UTF_8))
                    .with("v", 1)
                    .with("origin", origin.text())
                    .with("sum", item.get("sum").asString());
            Entry entry = sealer.seal(SignedRecord.parse(content).orThrow());
            assertThat(new String(entry.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(item.get("entry").asString());
            assertThat(entry.leaf()).isEqualTo(Vectors.hex(item.get("leaf_hash")));
            assertThat(work.hash(entry.prev(), entry.record().sum(), entry.seq(), entry.nonce()))
                    .isEqualTo(Vectors.hex(item.get("work_hash")));
            assertThat(Entry.parse(entry.bytes()).orThrow()).isEqualTo(entry);
        }
    }

    @Test
    void aServedLogOf300RecordsIsRebuiltByteForByte() {
        List<byte[]> entries = new ArrayList<>();
        entries.addAll(
                EntryBundle.split(Vectors.bytes("log-ok/tile/entries/000"), 256).orElseThrow());
        entries.addAll(EntryBundle.split(Vectors.bytes("log-ok/tile/entries/001.p/44"), 44)
                .orElseThrow());
        NoteKey log = NoteKey.parse(new String(Vectors.bytes("log-ok/vkey"), StandardCharsets.UTF_8).strip())
                .orThrow();
        Map<Long, Digest> roots = new HashMap<>();
        Map<String, byte[]> tiles = new HashMap<>();
        TileEdge edge = new TileEdge();
        Sealer sealer = Sealer.atStart(new Origin(log.name()), 8);
        for (byte[] bytes : entries) {
            Entry entry = Entry.parse(bytes).orThrow();
            assertThat(sealer.seal(entry.record())).isEqualTo(entry);
            edge.append(entry.leaf(), (level, n, hashes) -> tiles.put(level + "/" + n, hashes));
            roots.put(edge.size(), edge.root());
        }
        assertThat(tiles.get("0/0")).isEqualTo(Vectors.bytes("log-ok/tile/0/000"));
        assertThat(edge.openTile(0)).isEqualTo(Vectors.bytes("log-ok/tile/0/001.p/44"));
        assertThat(edge.openTile(1)).isEqualTo(Vectors.bytes("log-ok/tile/1/000.p/1"));
        for (String name : List.of("", ".1", ".42", ".255", ".256", ".257")) {
            Checkpoint checkpoint = Checkpoint.open(Vectors.bytes("log-ok/checkpoint" + name), log)
                    .orThrow();
            assertThat(roots.get(checkpoint.size())).isEqualTo(checkpoint.root());
        }
        Checkpoint fork =
                Checkpoint.open(Vectors.bytes("log-ok/fork-checkpoint"), log).orThrow();
        assertThat(roots.get(fork.size())).isNotEqualTo(fork.root());
        assertThat(EntryBundle.join(entries.subList(0, 42))).isEqualTo(Vectors.bytes("log-ok/tile/entries/000.p/42"));
    }
}
