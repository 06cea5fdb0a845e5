package org.psephos.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;

/// A chain's file has its name only when it is whole: a process may die at any moment while it makes one.
class ChainFileTest {

    @TempDir
    private Path folder;

    @Test
    void aCreationThatEndsHalfWayLeavesNoFileOfThatName() {
        Path file = folder.resolve("chain.db");
        assertThatThrownBy(() -> ChainFile.create(file, made -> {
                    made.begin();
                    throw new SQLException("the process dies here");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAnEarlierCreationLeftBehindIsClearedAway() throws IOException {
        Origin origin = Origin.ofSite("town.example", ChainKind.AUDIT);
        Path file = folder.resolve("copy.db");
        for (String rest : List.of(".new", ".new-journal", ".new-wal", ".new-shm")) {
            Files.writeString(Path.of(file + rest), "half of a file", StandardCharsets.UTF_8);
        }
        try (ReplicaStore copy = ReplicaStore.open(file, origin).orThrow()) {
            assertThat(copy.storedSize()).isZero();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())).toList())
                    .doesNotContain("copy.db.new", "copy.db.new-journal", "copy.db.new-wal", "copy.db.new-shm")
                    .contains("copy.db");
        }
    }
}
