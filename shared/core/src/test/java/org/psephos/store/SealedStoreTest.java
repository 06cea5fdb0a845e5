package org.psephos.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.crypto.DataKey;

class SealedStoreTest {

    @TempDir
    Path temp;

    private final DataKey key = DataKey.generate(Chance.seeded(1));

    @Test
    void valuesOutliveTheStoreAndKeepTheirOrder() {
        try (SealedStore store = open()) {
            for (int i = 0; i < 50; i++) {
                store.put("person/" + (i * 7919 % 50), text("value " + i)).orThrow();
            }
            store.write(new SealedBatch()
                            .put("person/0", text("changed"))
                            .remove("person/19")
                            .put("other", text("x")))
                    .orThrow();
        }
        try (SealedStore store = open()) {
            assertThat(store.get("person/0"))
                    .hasValueSatisfying(value -> assertThat(value).isEqualTo(text("changed")));
            assertThat(store.get("person/19")).isEmpty();
            assertThat(store.names("person/")).hasSize(49).startsWith("person/0");
            List<String> seen = new ArrayList<>();
            store.each("person/", (name, value) -> seen.add(name));
            assertThat(seen).isEqualTo(store.names("person/"));
            assertThat(store.names("")).hasSize(50).endsWith("other");
        }
    }

    @Test
    void nothingThatIsSecretStandsInAnyFile() throws IOException {
        String secret = "Ada Lovelace, born 1815-12-10";
        try (SealedStore store = open()) {
            store.put("a", text(secret)).orThrow();
            store.put("b", text(secret + " moved")).orThrow();
            store.write(new SealedBatch().remove("a")).orThrow();
            assertThat(everything()).doesNotContain(secret).doesNotContain("Lovelace");
        }
        assertThat(everything()).doesNotContain("Lovelace");
        try (Stream<Path> files = Files.list(temp.resolve("private"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void anotherKeyAndAForeignFileAreRefused() throws IOException {
        open().close();
        assertThat(code(SealedStore.open(file(), DataKey.generate(Chance.seeded(2)))))
                .isEqualTo(ErrorCode.STORE_SEALED);
        Files.writeString(file(), "this is no database, it is a letter, and it is long enough to be read as a header");
        assertThat(code(SealedStore.open(file(), key))).isEqualTo(ErrorCode.STORE_SEALED);
    }

    @Test
    void aValueThatWasMovedToAnotherNameIsFound() throws Exception {
        try (SealedStore store = open()) {
            store.put("a", text("one")).orThrow();
            store.put("b", text("two")).orThrow();
        }
        try (var connection = SealedFile.open(file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE sealed SET value = (SELECT value FROM sealed WHERE name = 'a')");
            connection.commit();
        }
        try (SealedStore store = open()) {
            assertThat(store.get("a")).isPresent();
            assertThatThrownBy(() -> store.get("b"))
                    .isInstanceOf(SealedStoreException.class)
                    .hasMessageContaining("changed: b");
        }
    }

    @Test
    void writersWaitForEachOtherAndReadersForNobody() throws Exception {
        try (SealedStore store = open();
                var foreign = SealedFile.open(file());
                var statement = foreign.createStatement()) {
            store.put("before", text("read me")).orThrow();
            statement.executeUpdate("DELETE FROM sealed WHERE name = 'nobody'");
            List<Thread> writers = new ArrayList<>();
            List<Outcome<Integer>> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 40; i++) {
                String name = "writer/" + i;
                writers.add(Thread.ofVirtual().start(() -> answers.add(store.put(name, text(name)))));
            }
            assertThat(store.get("before")).isPresent();
            assertThat(store.names("writer/")).isEmpty();
            assertThat(answers).isEmpty();
            foreign.rollback();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(answers).hasSize(40).allMatch(Outcome::isDone);
            assertThat(store.names("writer/")).hasSize(40);
        }
        try (SealedStore store = open()) {
            assertThat(store.get("writer/39"))
                    .hasValueSatisfying(value -> assertThat(value).isEqualTo(text("writer/39")));
        }
    }

    @Test
    void afterAClosedStoreNothingIsWritten() {
        SealedStore store = open();
        store.close();
        assertThat(code(store.put("late", text("x")))).isEqualTo(ErrorCode.LEDGER_IO);
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(temp.resolve("private"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private SealedStore open() {
        return SealedStore.open(file(), key).orThrow();
    }

    private Path file() {
        return temp.resolve("private").resolve("roll.db");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ErrorCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problem().code();
    }
}
