package org.psephos.desktop.camera;

import java.time.Duration;
import org.psephos.common.Time;

/// A card that lies before the camera is one scan, not twenty a second: the same text counts again only after it was
/// out of sight for a while.
final class RepeatFilter {

    private final Time time;
    private final Duration pause;
    private String last = "";
    private long lastSeenTicks;

    RepeatFilter(Time time, Duration pause) {
        this.time = time;
        this.pause = pause;
    }

    /// Whether this sight of the text is a new scan.
    synchronized boolean isNew(String text) {
        long now = time.ticks();
        boolean again = text.equals(last) && now - lastSeenTicks <= pause.toNanos();
        last = text;
        lastSeenTicks = now;
        return !again;
    }

    /// Forgets the last text.
    synchronized void reset() {
        last = "";
    }
}
