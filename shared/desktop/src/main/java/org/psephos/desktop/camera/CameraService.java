package org.psephos.desktop.camera;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Observable;
import org.psephos.common.Time;

/// Live pictures of one camera, chosen among those that are plugged in, for as long as somebody looks.
///
/// Cameras may be plugged in and pulled out at any time; a camera that fails is tried again. Listeners run on the
/// camera's threads, never on JavaFX's.
public final class CameraService implements AutoCloseable {

    private final Cameras cameras;
    private final CameraMemory memory;
    private final Time time;
    private final CameraPace pace;
    private final Observable<List<CameraName>> found = new Observable<>(List.of());
    private final Observable<CameraState> state = new Observable<>(new CameraState.Stopped());
    private final List<Consumer<Frame>> listeners = new CopyOnWriteArrayList<>();
    private int lookers;
    private @Nullable CameraWatch watch;
    private @Nullable CameraWatch former;

    /// @param cameras the machine's cameras
    /// @param memory which one this station used last
    /// @param time for the heartbeat
    public CameraService(Cameras cameras, CameraMemory memory, Time time) {
        this(cameras, memory, time, CameraPace.STANDARD);
    }

    CameraService(Cameras cameras, CameraMemory memory, Time time, CameraPace pace) {
        this.cameras = cameras;
        this.memory = memory;
        this.time = time;
        this.pace = pace;
    }

    /// The cameras that were plugged in at the last look.
    public Observable<List<CameraName>> cameras() {
        return found;
    }

    /// What the camera does now.
    public Observable<CameraState> state() {
        return state;
    }

    /// Gives each picture to `listener`, on the camera's thread, until the result is closed. Must return at once.
    public Observable.Subscription onFrame(Consumer<Frame> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Asks for pictures; returns at once. Each start wants a [#stop()] of its own: several may look at a time.
    public synchronized void start() {
        lookers++;
        if (watch == null) {
            state.set(new CameraState.Starting());
            CameraWatch next = new CameraWatch(this, former);
            watch = next;
            next.start();
        }
    }

    /// Uses another camera from now on, and remembers it for the next time.
    public synchronized void choose(CameraName camera) {
        if (watch == null) {
            memory.remember(camera);
        } else {
            watch.choose(camera);
        }
    }

    /// Looks no more; returns at once. The camera is given back when nobody looks, and may be started again.
    public synchronized void stop() {
        lookers = Math.max(0, lookers - 1);
        if (watch != null && lookers == 0) {
            watch.stop();
            former = watch;
            watch = null;
            state.set(new CameraState.Stopped());
        }
    }

    @Override
    public synchronized void close() {
        lookers = 0;
        stop();
    }

    Cameras hardware() {
        return cameras;
    }

    CameraMemory memory() {
        return memory;
    }

    Time time() {
        return time;
    }

    CameraPace pace() {
        return pace;
    }

    /// Publishes unless a later start or stop has made `from` a thing of the past.
    synchronized void tell(CameraWatch from, CameraState next) {
        if (from == watch) {
            state.set(next);
        }
    }

    synchronized void tell(CameraWatch from, List<CameraName> present) {
        if (from == watch) {
            found.set(present);
        }
    }

    void tell(CameraWatch from, Frame frame) {
        synchronized (this) {
            if (from != watch) {
                return;
            }
        }
        listeners.forEach(listener -> listener.accept(frame));
    }
}
