package org.psephos.cli.demo.world;

/// How fast the demonstration goes. Whoever acts or speaks waits here; a pause holds everybody.
@FunctionalInterface
public interface Pace {

    /// As fast as the machine.
    Pace AT_ONCE = beat -> {};

    /// Waits as long as this takes.
    void beat(Beat beat);

    /// What takes time.
    enum Beat {
        /// A key of the keyboard.
        KEY(12),
        /// Whatever is done again, once it was watched.
        BRISK(160),
        /// A press on something, after one has seen it.
        PRESS(420),
        /// A look at what has changed.
        LOOK(1_300),
        /// A sentence that is read.
        READ(3_600);

        private final int millis;

        Beat(int millis) {
            this.millis = millis;
        }

        /// How long it takes at the ordinary speed.
        public int millis() {
            return millis;
        }
    }
}
