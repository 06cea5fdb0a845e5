package org.psephos.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.cli.demo.Await;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.load.Loaded;

/// The import page against a server process that is killed, stopped by its button, and closed with the app.
class ImportTrialTest {

    private static final int PERSONS = 2_000;

    @TempDir
    Path folder;

    private final Time time = Time.system();
    private final Await await = new Await(time);

    @Test
    @Timeout(600)
    void nothingIsLostOrDoubledWhateverHappensInTheMiddle() throws IOException {
        try (ImportTrial trial = ImportTrial.prepare(folder, PERSONS, 4);
                ScreenPulse pulse = new ScreenPulse(Tasks.of(time), time)) {
            DryRun first = trial.check();
            assertThat(first.importable()).isEqualTo(PERSONS);
            trial.begin(pulse);
            reaches(trial, 1);
            trial.killServer();
            reaches(trial, 500);
            trial.stop();
            Loaded stopped = trial.end();
            assertThat(stopped.cut()).contains(Problem.of(ErrorCode.LOAD_STOPPED));
            assertThat(stopped.lines()).isBetween(500, PERSONS - 1);

            DryRun second = trial.check();
            assertThat(second.report().same()).isGreaterThanOrEqualTo(stopped.lines());
            assertThat(second.importable()).isEqualTo(PERSONS - second.report().same() + second.outside());
            trial.begin(pulse);
            reaches(trial, 1);
            trial.closeApp();
            assertThat(trial.remembersUnfinished()).isTrue();

            DryRun third = trial.check();
            assertThat(third.report().same())
                    .isGreaterThan(second.report().same())
                    .isLessThan(PERSONS);
            trial.begin(pulse);
            assertThat(trial.end().cut()).isEmpty();
            assertThat(trial.stored()).isEqualTo(new ImportTrial.Stored(PERSONS, PERSONS, PERSONS, PERSONS));
            assertThat(trial.remembersUnfinished()).isFalse();
            assertThat(pulse.report().paints()).isGreaterThan(3);
            Verification verification =
                    Verifier.verify(trial.data(), new Keyring()).orThrow();
            assertThat(verification.findings()).isEmpty();
        }
    }

    private void reaches(ImportTrial trial, long lines) {
        await.until(lines + " lines are shown", Duration.ofMinutes(3), () -> trial.shownDone() >= lines);
    }
}
