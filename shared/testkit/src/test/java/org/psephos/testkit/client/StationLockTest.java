package org.psephos.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.StationIdentity;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;

/// A station's folder is open once: in one process as on one machine, whatever the path is called.
class StationLockTest {

    private static final String APP = "voter-entry";

    @TempDir
    Path temp;

    @Test
    void aSecondOpenInThisProgramIsRefusedAndLeavesTheFirstItsLock() throws IOException, InterruptedException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Path otherName = Files.createSymbolicLink(temp.resolve("link"), data);
        try (StationIdentity first = open(data).orThrow()) {
            assertThat(first.server()).isEmpty();
            assertThat(isInUse(open(data))).isTrue();
            assertThat(isInUse(open(otherName))).isTrue();
            assertThat(elsewhere(data)).isEqualTo(Elsewhere.IN_USE);
        }
        assertThat(elsewhere(data)).isEqualTo(Elsewhere.OPENED);
        try (StationIdentity again = open(otherName).orThrow()) {
            assertThat(again.server()).isEmpty();
            assertThat(isInUse(open(data))).isTrue();
            assertThat(elsewhere(data)).isEqualTo(Elsewhere.IN_USE);
        }
    }

    private static Outcome<StationIdentity> open(Path data) {
        Chance chance = Chance.secure();
        return StationIdentity.open(data, APP, chance, IdSource.from(chance));
    }

    private static boolean isInUse(Outcome<StationIdentity> opened) {
        return opened instanceof Outcome.Refused<StationIdentity> refused
                && refused.problem().code() == ErrorCode.STATION_IN_USE;
    }

    private static int elsewhere(Path data) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Another program that opens the same folder; its exit status says whether it could.
    static final class Elsewhere {

        static final int OPENED = 0;
        static final int IN_USE = 3;
        private static final int OTHERWISE = 4;

        private Elsewhere() {}

        /// @param words the data folder
        static void main(String[] words) {
            int status =
                    switch (open(Path.of(words[0]))) {
                        case Outcome.Done<StationIdentity> _ -> OPENED;
                        case Outcome.Refused<StationIdentity> refused -> isInUse(refused) ? IN_USE : OTHERWISE;
                    };
            System.exit(status);
        }
    }
}
