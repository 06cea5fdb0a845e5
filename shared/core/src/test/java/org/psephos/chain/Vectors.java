package org.psephos.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.psephos.crypto.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the test vectors under `vectors/tlog`.
public final class Vectors {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Vectors() {}

    public static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/tlog/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return MAPPER.readTree(bytes(name));
    }

    public static byte[] base64(JsonNode node) {
        return Base64.getDecoder().decode(node.asString());
    }

    public static Digest hex(JsonNode node) {
        return Digest.ofHex(node.asString());
    }

    public static List<Digest> hexes(JsonNode list) {
        List<Digest> hashes = new ArrayList<>();
        list.forEach(item -> hashes.add(hex(item)));
        return hashes;
    }

    public static List<Digest> leaves() {
        List<Digest> leaves = new ArrayList<>();
        json("leaves.json").forEach(leaf -> leaves.add(hex(leaf.get("leaf_hash"))));
        return leaves;
    }
}
