package org.psephos.desktop.camera;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.psephos.common.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes pictures from one open camera on a thread of its own, because a driver's call may hang; the heartbeat tells.
final class Grabber implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Grabber.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final CameraName camera;
    private final OpenCamera open;
    private final Time time;
    private final BiConsumer<Grabber, Frame> onFrame;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("camera-grab").unstarted(this::run);
    private volatile boolean stopped;
    private int frameCount;
    private int frameCountBefore;
    private long lastFrameTicks;
    private long lastBeatTicks;

    Grabber(CameraName camera, OpenCamera open, Time time, BiConsumer<Grabber, Frame> onFrame) {
        this.camera = camera;
        this.open = open;
        this.time = time;
        this.onFrame = onFrame;
        this.lastFrameTicks = time.ticks();
        this.lastBeatTicks = lastFrameTicks;
    }

    void start() {
        thread.start();
    }

    CameraName camera() {
        return camera;
    }

    /// Whether the picture that is being published is the first.
    synchronized boolean isFirst() {
        return frameCount == 1;
    }

    synchronized boolean isSilentFor(Duration silence) {
        return time.ticks() - lastFrameTicks > silence.toNanos();
    }

    /// Pictures a second since the last call; empty before the first picture.
    synchronized OptionalInt heartbeat() {
        long now = time.ticks();
        double seconds = (now - lastBeatTicks) / 1e9;
        if (frameCount == 0 || seconds <= 0) {
            return OptionalInt.empty();
        }
        int perSecond = (int) Math.round((frameCount - frameCountBefore) / seconds);
        frameCountBefore = frameCount;
        lastBeatTicks = now;
        return OptionalInt.of(perSecond);
    }

    private void run() {
        try {
            while (!stopped) {
                open.next().ifPresentOrElse(this::took, () -> time.await(PAUSE));
            }
        } catch (CameraException e) {
            LOG.debug("the camera stopped giving pictures");
        } catch (RuntimeException | LinkageError e) { // everything: the top of a thread, above drivers
            LOG.error("taking a picture failed", e);
        } finally {
            open.close();
        }
    }

    private void took(Frame frame) {
        synchronized (this) {
            frameCount++;
            lastFrameTicks = time.ticks();
            if (frameCount == 1) {
                lastBeatTicks = lastFrameTicks;
                frameCountBefore = 1;
            }
        }
        if (!stopped) {
            onFrame.accept(this, frame);
        }
    }

    /// Ends the thread and gives the camera back; waits for a driver that is slow, not for one that hangs.
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
