package org.psephos.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verifier;

/// What a killed server leaves is a chain's file with its write-ahead file. Here both are copied from under a living
/// one.
class WriteAheadCheckTest {

    private static final int HEADER_BYTES = 32;
    private static final int FRAME_BYTES = 24 + 4_096;
    private static final long SEED = 11;

    @TempDir
    Path folder;

    private final ChainFixture fixture = new ChainFixture(7);
    private Path left;
    private byte[] chain;
    private byte[] wal;

    @BeforeEach
    void kill() throws IOException {
        left = Files.createDirectory(folder.resolve("left"));
        try (ChainStore store = fixture.create(folder, 0)) {
            for (int i = 1; i <= 12; i++) {
                store.append(Submission.of(fixture.record(i))).orThrow();
            }
            while (store.view()
                    .newestCheckpoint()
                    .filter(newest -> newest.head().size() == 13)
                    .isEmpty()) {
                Thread.onSpinWait();
            }
            chain = Files.readAllBytes(folder.resolve("chain.db"));
            wal = Files.readAllBytes(folder.resolve("chain.db-wal"));
        }
        leave(wal);
    }

    @Test
    void whatTheServerLeftIsTakenWhole() {
        assertThat(size()).isEqualTo(13);
    }

    @Test
    void aByteThatWasChangedBeforeTheLastTransactionIsNamedAndNothingIsLost() throws IOException {
        int before = lastTransaction() * FRAME_BYTES + HEADER_BYTES;
        Random chance = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int at = i < HEADER_BYTES ? i : HEADER_BYTES + chance.nextInt(before - HEADER_BYTES);
            byte[] changed = wal.clone();
            changed[at] ^= (byte) (1 << chance.nextInt(8));
            leave(changed);
            Outcome<ChainStore> opened = open();
            assertThat(opened).as("seed %s, byte %s", SEED, at).isInstanceOf(Outcome.Refused.class);
            var problem = ((Outcome.Refused<ChainStore>) opened).problem();
            assertThat(problem.code()).isEqualTo(ErrorCode.LEDGER_DAMAGED);
            assertThat(problem.facts().get("where")).contains("write-ahead file");
            assertThat(Verifier.verify(left.resolve("chain.db"), new Keyring())
                            .orThrow()
                            .findings())
                    .anyMatch(finding -> finding.reason().contains("write-ahead file"));
        }
        leave(wal);
        assertThat(size()).isEqualTo(13);
    }

    @Test
    void aTransactionThatTheCrashCutIsNoDamage() throws IOException {
        int frames = (wal.length - HEADER_BYTES) / FRAME_BYTES;
        for (int cut : new int[] {1, 100, FRAME_BYTES / 2}) {
            leave(Arrays.copyOf(wal, HEADER_BYTES + frames * FRAME_BYTES - cut));
            assertThat(size()).as("without the last %s bytes", cut).isBetween(11L, 13L);
        }
    }

    /// The frame with which the last transaction begins.
    private int lastTransaction() {
        int frames = (wal.length - HEADER_BYTES) / FRAME_BYTES;
        int begin = frames - 1;
        while (!isCommit(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private boolean isCommit(int frame) {
        int at = HEADER_BYTES + frame * FRAME_BYTES + 4;
        return wal[at] != 0 || wal[at + 1] != 0 || wal[at + 2] != 0 || wal[at + 3] != 0;
    }

    private long size() {
        try (ChainStore store = open().orThrow()) {
            return store.view().size();
        }
    }

    private void leave(byte[] writeAhead) throws IOException {
        Files.write(left.resolve("chain.db"), chain);
        Files.write(left.resolve("chain.db-wal"), writeAhead);
        Files.deleteIfExists(left.resolve("chain.db-shm"));
    }

    private Outcome<ChainStore> open() {
        return ChainStore.open(
                left.resolve("chain.db"), fixture.origin, fixture.log, ChainFixture.settings(), ChainObserver.NONE);
    }
}
