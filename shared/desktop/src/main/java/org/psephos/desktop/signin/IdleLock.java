package org.psephos.desktop.signin;

import java.time.Duration;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.UsabilityNumbers;

/// Locks a window that nobody has touched for a while; warns one minute before. Long work counts as a touch.
public final class IdleLock {

    private final Time time;
    private final Tasks tasks;
    private final Duration limit;
    private final Runnable onWarning;
    private final Runnable onLock;
    private long touched;
    private boolean warned;
    private boolean locked = true;
    private Tasks.Running watching = () -> {};

    /// @param time monotonic
    /// @param tasks for the watch
    /// @param limit how long a window may rest: 5 to 30 minutes
    /// @param onWarning one minute before
    /// @param onLock at the limit
    public IdleLock(Time time, Tasks tasks, Duration limit, Runnable onWarning, Runnable onLock) {
        this.time = time;
        this.tasks = tasks;
        this.limit = limit;
        this.onWarning = onWarning;
        this.onLock = onLock;
    }

    /// Begins to watch: somebody is signed in.
    public void start() {
        locked = false;
        touch();
        watching.close();
        watching = tasks.every(Duration.ofSeconds(1), this::look);
    }

    /// Stops watching: the window is locked or nobody is signed in.
    public void stop() {
        locked = true;
        watching.close();
    }

    /// Somebody did something.
    public void touch() {
        touched = time.ticks();
        warned = false;
    }

    private void look() {
        if (locked) {
            return;
        }
        Duration idle = Duration.ofNanos(time.ticks() - touched);
        if (idle.compareTo(limit) >= 0) {
            stop();
            onLock.run();
        } else if (!warned && idle.compareTo(limit.minus(UsabilityNumbers.LOCK_WARNING)) >= 0) {
            warned = true;
            onWarning.run();
        }
    }
}
