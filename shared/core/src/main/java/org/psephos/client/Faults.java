package org.psephos.client;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Tells the operator of a mistake in this program, at the top of a thread. The message of the exception is left out:
/// it may hold what a person typed.
final class Faults {

    private static final System.Logger LOG = System.getLogger(Faults.class.getName());
    private static final int FRAMES = 8;

    private Faults() {}

    /// @param where what failed
    static void log(String where, RuntimeException mistake) {
        LOG.log(
                System.Logger.Level.ERROR,
                () -> where + " failed: "
                        + mistake.getClass().getName()
                        + Arrays.stream(mistake.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()));
    }
}
