package org.psephos.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.Outcome;
import org.psephos.crypto.SigningKey;
import tools.jackson.databind.JsonNode;

class NoteTest {

    @Test
    void notesAreJudgedAsTheVectorsSay() {
        for (JsonNode item : Vectors.json("notes.json").get("cases")) {
            List<NoteKey> known = new ArrayList<>();
            item.get("known_vkeys").forEach(vkey -> known.add(key(vkey.asString())));
            Outcome<List<NoteKey>> signers =
                    Note.parse(Vectors.base64(item.get("note_base64"))).then(note -> note.verifiedBy(known));
            String verdict = signers.isDone() ? signers.orThrow().isEmpty() ? "unverified" : "ok" : "reject";
            assertThat(verdict)
                    .as(item.get("name").asString())
                    .isEqualTo(item.get("expect").asString());
            if (signers.isDone()) {
                List<String> expected = new ArrayList<>();
                item.get("verified_by").forEach(name -> expected.add(name.asString()));
                assertThat(signers.orThrow().stream()
                                .map(key -> key.name() + "+" + key.vkey().split("\\+", 3)[1])
                                .toList())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void verifierKeysAreJudgedAsTheVectorsSay() {
        for (JsonNode item : Vectors.json("vkeys.json")) {
            Outcome<NoteKey> key = NoteKey.parse(item.get("vkey").asString());
            assertThat(key.isDone())
                    .as(item.get("why").asString())
                    .isEqualTo(item.get("ok").asBoolean());
            if (key.isDone()) {
                assertThat(key.orThrow().vkey()).isEqualTo(item.get("vkey").asString());
            }
        }
    }

    @Test
    void checkpointsAreJudgedAsTheVectorsSay() {
        JsonNode all = Vectors.json("checkpoints.json");
        NoteKey log = key(all.get("vkey").asString());
        for (JsonNode item : all.get("cases")) {
            assertThat(Checkpoint.open(Vectors.base64(item.get("note_base64")), log)
                            .isDone())
                    .as(item.get("name").asString())
                    .isEqualTo(item.get("expect").asString().equals("ok"));
        }
    }

    @Test
    void cosignaturesAreJudgedAsTheVectorsSay() {
        for (JsonNode item : Vectors.json("cosignatures.json").get("cases")) {
            NoteKey witness = key(item.get("witness_vkey").asString());
            NoteKey log = key(item.get("log_vkey").asString());
            Outcome<List<NoteKey>> signers = Note.parse(Vectors.base64(item.get("note_base64")))
                    .then(note -> note.verifiedBy(List.of(log, witness)));
            String verdict = signers.isDone() ? signers.orThrow().contains(witness) ? "ok" : "missing" : "reject";
            assertThat(verdict)
                    .as(item.get("name").asString())
                    .isEqualTo(item.get("expect").asString());
        }
    }

    @Test
    void receiptsAreJudgedAsTheVectorsSay() {
        JsonNode keys = Vectors.json("keys.json");
        NoteKey log = key(keys.get("log").get("vkey").asString());
        List<NoteKey> witnesses = new ArrayList<>();
        keys.get("witnesses").forEach(each -> witnesses.add(key(each.get("vkey").asString())));
        for (String good : List.of("0", "3", "26", "63")) {
            assertThat(receipt("ok-" + good, "ok-" + good + ".leaf", log, witnesses)
                            .isDone())
                    .isTrue();
        }
        assertThat(receipt("ok-extra", "ok-3.leaf", log, witnesses).isDone()).isTrue();
        for (String bad : List.of("cosignature", "hash", "index", "nolog")) {
            assertThat(receipt("bad-" + bad, "ok-3.leaf", log, witnesses).isDone())
                    .as(bad)
                    .isFalse();
        }
        assertThat(receipt("ok-3", "ok-63.leaf", log, witnesses).isDone()).isFalse();
        Receipt same = Receipt.parse(Vectors.bytes("receipts/ok-26.tlog-proof")).orThrow();
        assertThat(same.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Vectors.bytes("receipts/ok-26.tlog-proof"));
    }

    @Test
    void aLogSignsTheCheckpointOfTheVectors() {
        JsonNode log = Vectors.json("keys.json").get("log");
        SigningKey signer =
                SigningKey.ofSeed(HexFormat.of().parseHex(log.get("seed_hex").asString()));
        byte[] note = Vectors.bytes("log-ok/fork-checkpoint");
        NoteKey key = key(log.get("vkey").asString());
        assertThat(NoteKey.ofLog(key.name(), signer.publicKey())).isEqualTo(key);
        assertThat(Checkpoint.open(note, key).orThrow().sign(signer).bytes()).isEqualTo(note);
    }

    private static Outcome<Checkpoint> receipt(String name, String leaf, NoteKey log, List<NoteKey> witnesses) {
        return Receipt.parse(Vectors.bytes("receipts/" + name + ".tlog-proof"))
                .then(receipt -> receipt.check(Vectors.bytes("receipts/" + leaf), log, witnesses, 2));
    }

    private static NoteKey key(String vkey) {
        return NoteKey.parse(vkey).orThrow();
    }
}
