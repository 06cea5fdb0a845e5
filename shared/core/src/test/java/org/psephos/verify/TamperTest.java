package org.psephos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.PublicKey;
import org.psephos.record.SignedRecord;
import org.psephos.store.ChainFixture;
import org.psephos.store.ChainStore;
import org.psephos.store.RawChain;
import org.psephos.store.StoreException;
import org.psephos.store.Submission;

/// Changes single bytes of a chain's file, seeded, and demands that the verifier finds every change of content and
/// names its place; a change that is not found must be one of no content.
class TamperTest {

    private static final long SEED = 20_261_103;
    private static final int CHANGES = 500;
    private static final int RECORDS = 300;

    @TempDir
    Path folder;

    private final ChainFixture fixture = new ChainFixture(SEED);
    private final Keyring keys = new Remembering().add(fixture.station.publicKey());

    /// Checks each signature once; the records that were not changed are the same 500 times.
    private static final class Remembering extends Keyring {
        private final Map<Digest, Boolean> known = new ConcurrentHashMap<>();

        @Override
        boolean verifies(SignedRecord record, PublicKey key) {
            Digest all = Hashing.sha256(record.bytes(), key.raw());
            return known.computeIfAbsent(all, ignored -> super.verifies(record, key));
        }
    }

    @Test
    @Timeout(600)
    void everyChangedByteOfContentIsFoundAndItsPlaceNamed() throws IOException {
        Path file = chain();
        Verification sound = verify();
        assertThat(sound.findings()).isEmpty();
        assertThat(sound.holds()).isTrue();
        Content before = content(file).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        Chance chance = Chance.seeded(SEED);
        int found = 0;
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < CHANGES; i++) {
            int at = chance.below(bytes.length);
            byte flip = (byte) (1 + chance.below(255));
            byte[] changed = bytes.clone();
            changed[at] ^= flip;
            Files.write(file, changed);
            Verification verification = verify();
            Optional<Content> after = content(file);
            if (verification.holds()) {
                assertThat(after)
                        .as("seed %d change %d: byte %d ^ %d was not found", SEED, i, at, flip)
                        .contains(before);
            } else {
                found++;
                after.ifPresent(content -> before.differences(content).forEach(place -> {
                    places.add(place.split(" ")[0]);
                    Set<String> names = before.namesOf(place, content);
                    assertThat(verification.findings())
                            .as("seed %d: byte %d ^ %d changed %s", SEED, at, flip, place)
                            .anyMatch(finding -> names.contains(finding.where()));
                }));
            }
        }
        Files.write(file, bytes);
        assertThat(verify().holds()).isTrue();
        assertThat(found).isGreaterThan(CHANGES / 2);
        assertThat(places).contains("record", "tile", "checkpoint");
    }

    @Test
    void aChangedHeadOrACutTailIsFound() throws IOException {
        Path file = chain();
        byte[] bytes = Files.readAllBytes(file);
        Content before = content(file).orElseThrow();
        byte[] root = Objects.requireNonNull(before.rows.get("signed head"));
        int at = indexOf(bytes, root, 0);
        int heads = 0;
        while (at >= 0) {
            byte[] changed = bytes.clone();
            changed[at + 5] ^= 4;
            Files.write(file, changed);
            if (!content(file).orElseThrow().equals(before)) {
                heads++;
                assertThat(verify().findings()).isNotEmpty();
            }
            at = indexOf(bytes, root, at + 1);
        }
        assertThat(heads).isGreaterThanOrEqualTo(1);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4_096));
        assertThat(verify().holds()).isFalse();
    }

    private static int indexOf(byte[] all, byte[] part, int from) {
        for (int i = from; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    private Path chain() throws IOException {
        Path chains = Files.createDirectories(folder.resolve("data").resolve("chains"));
        Path made = Files.createDirectories(folder.resolve("made"));
        try (ChainStore store = fixture.create(made, 4)) {
            for (int i = 1; i < RECORDS; i++) {
                store.append(Submission.of(fixture.record(i))).orThrow();
            }
        }
        return Files.move(made.resolve("chain.db"), chains.resolve(fixture.origin.fileStem() + ".db"));
    }

    private Verification verify() {
        return Verifier.verify(folder.resolve("data"), keys).orThrow();
    }

    /// All rows of all tables that hold content, by place.
    private record Content(Map<String, byte[]> rows) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Content that && differences(that).isEmpty();
        }

        @Override
        public int hashCode() {
            return rows.size();
        }

        /// How a changed place may be named: a row whose number was changed bears its new one.
        Set<String> namesOf(String place, Content changed) {
            Set<String> names = new TreeSet<>(Set.of(place));
            if (!changed.rows.containsKey(place)) {
                String kind = place.split(" ")[0];
                changed.rows.keySet().stream()
                        .filter(name -> name.startsWith(kind) && !rows.containsKey(name))
                        .forEach(names::add);
            }
            return names;
        }

        Set<String> differences(Content other) {
            Set<String> names = new TreeSet<>(rows.keySet());
            names.addAll(other.rows.keySet());
            names.removeIf(name -> Arrays.equals(rows.get(name), other.rows.get(name)));
            return names;
        }
    }

    private static Optional<Content> content(Path file) {
        Map<String, byte[]> rows = new HashMap<>();
        try (RawChain chain = RawChain.open(file)) {
            long[] next = {0};
            chain.rows(row -> rows.put(
                    "record " + next[0]++,
                    Hashing.sha256(
                                    row.data(),
                                    (row.seq() + " " + row.leafIs(row.computedLeaf())).getBytes(StandardCharsets.UTF_8))
                            .bytes()));
            chain.tiles((level, n, hashes) -> rows.put("tile " + level + "/" + n, hashes));
            chain.checkpoints((size, root, note) -> rows.put(
                    "checkpoint " + size,
                    Hashing.sha256(root, note.getBytes(StandardCharsets.UTF_8)).bytes()));
            chain.head((size, root, note) -> {
                rows.put("signed head", root);
                rows.put("head size", new byte[] {(byte) size, (byte) (size >> 8)});
            });
            return Optional.of(new Content(rows));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }
}
