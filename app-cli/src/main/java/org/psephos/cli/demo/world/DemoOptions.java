package org.psephos.cli.demo.world;

import java.nio.file.Path;

/// How the demonstration runs.
///
/// @param display with windows that stay open, or without a display
/// @param voters how many people are on the roll
/// @param seed what everything is drawn from
/// @param out where result, pictures and data go
public record DemoOptions(Display display, int voters, long seed, Path out) {

    /// The fewest voters with whom every part of the script has somebody to act on.
    public static final int VOTERS_LEAST = 40;

    /// @throws IllegalArgumentException when there are too few or too many voters
    public DemoOptions {
        if (voters < VOTERS_LEAST || voters > 500) {
            throw new IllegalArgumentException("the sample roll has " + VOTERS_LEAST + " to 500 voters to offer");
        }
    }

    /// Windows or none.
    public enum Display {
        /// Windows that walk through and stay open.
        WINDOWS,
        /// No display needed.
        HEADLESS
    }
}
