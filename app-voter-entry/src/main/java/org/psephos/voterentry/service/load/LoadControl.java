package org.psephos.voterentry.service.load;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Problem;
import org.psephos.voterentry.service.person.RollFill;

/// The handle of one pass over a file: hears how far it is and what it waits for, and may stop it. Thread-safe.
public final class LoadControl {

    private final Consumer<? super Progress> progress;
    private final Consumer<? super Optional<Problem>> waiting;
    private boolean stopped;
    private @Nullable RollFill fill;

    /// @param progress told from the pass's thread
    /// @param waiting told why it waits, and with nothing when it goes on
    public LoadControl(Consumer<? super Progress> progress, Consumer<? super Optional<Problem>> waiting) {
        this.progress = progress;
        this.waiting = waiting;
    }

    synchronized void begins(RollFill started) {
        fill = started;
        if (stopped) {
            started.stop();
        }
        started.waiting().subscribe(waiting);
    }

    void reached(Progress now) {
        progress.accept(now);
    }

    /// Ends the pass soon: what is on its way arrives, nothing more is begun.
    public synchronized void stop() {
        stopped = true;
        if (fill != null) {
            fill.stop();
        }
    }

    /// Whether somebody stopped it.
    public synchronized boolean isStopped() {
        return stopped;
    }
}
