package org.psephos.server.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ten kills of real processes in each form; `./psephos test --long` makes it a hundred.
class KillTrialTest {

    private static final int KILLS = Boolean.getBoolean("psephos.long") ? 100 : 10;

    @TempDir
    Path folder;

    @Test
    @Timeout(1_800)
    void aServerKilledUnderEightWritingClientsLosesAndDoublesNothing() throws IOException {
        KillReport report = KillTrial.ofServer(folder, KILLS, 11, line -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.acknowledged()).isGreaterThan(8L * KILLS);
        assertThat(report.stored()).isGreaterThanOrEqualTo(report.acknowledged());
    }

    @Test
    @Timeout(1_800)
    void aReplicaKilledWhileItCopiesGoesOnFromWhatItHolds() throws IOException {
        KillReport report = KillTrial.ofReplica(folder, KILLS, 12, line -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.slowestReplica()).isPositive().isLessThanOrEqualTo(KillTrial.REPLICA_MAX);
        assertThat(report.stored()).isEqualTo(report.acknowledged());
    }
}
