package org.psephos.desktop.camera;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From one start of the [CameraService] to its stop: looks for cameras again and again, opens the chosen one,
/// notices when it falls silent or is pulled out, and tries again.
///
/// A platform thread, because a driver's native call would hold a virtual thread's carrier.
final class CameraWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CameraWatch.class);

    private final CameraService service;
    private final @Nullable CameraWatch former;
    private final BlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("camera-watch").unstarted(this::run);
    private volatile boolean stopped;
    private volatile @Nullable Grabber grabber;
    private Optional<CameraName> chosen = Optional.empty();

    /// @param former the watch before this one; it gives its camera back first
    CameraWatch(CameraService service, @Nullable CameraWatch former) {
        this.service = service;
        this.former = former;
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        orders.add(() -> {});
    }

    void choose(CameraName camera) {
        orders.add(() -> {
            service.memory().remember(camera);
            chosen = Optional.of(camera);
            closeGrabber();
            service.tell(this, new CameraState.Starting());
        });
    }

    private void run() {
        try {
            if (former != null) {
                former.thread.join();
            }
            chosen = service.memory().remembered();
            while (!stopped) {
                look();
                Runnable order = orders.poll(service.pace().look().toMillis(), TimeUnit.MILLISECONDS);
                if (order != null) {
                    order.run();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("camera watch interrupted");
        } catch (RuntimeException | LinkageError e) { // everything: the top of a thread, above drivers
            LOG.error("camera watch failed", e);
            service.tell(this, new CameraState.Failed(CameraFailure.OTHER));
        } finally {
            closeGrabber();
        }
    }

    private void look() {
        try {
            List<CameraName> present = service.hardware().scan();
            service.tell(this, present);
            Grabber now = grabber;
            if (now == null) {
                open(present);
            } else {
                check(now, present);
            }
        } catch (CameraException e) {
            service.tell(this, new CameraState.Failed(e.reason()));
        }
    }

    private void check(Grabber now, List<CameraName> present) {
        boolean gone = !present.contains(now.camera());
        if (gone || now.isSilentFor(service.pace().silence())) {
            closeGrabber();
            CameraFailure reason = present.isEmpty() ? CameraFailure.NONE : CameraFailure.OTHER;
            service.tell(
                    this, gone && !present.isEmpty() ? new CameraState.Starting() : new CameraState.Failed(reason));
        } else {
            now.heartbeat()
                    .ifPresent(perSecond -> service.tell(this, new CameraState.Running(now.camera(), perSecond)));
        }
    }

    private void open(List<CameraName> present) {
        CameraName camera = chosen.filter(present::contains)
                .or(() -> present.stream().findFirst())
                .orElseThrow(() -> new CameraException(CameraFailure.NONE));
        OpenCamera opened = service.hardware().open(camera);
        service.tell(this, new CameraState.Starting());
        Grabber next = new Grabber(camera, opened, service.time(), this::publish);
        grabber = next;
        next.start();
    }

    private void publish(Grabber from, Frame frame) {
        if (from == grabber) {
            if (from.isFirst()) {
                service.tell(this, new CameraState.Running(from.camera(), 0));
            }
            service.tell(this, frame);
        }
    }

    private void closeGrabber() {
        Grabber now = grabber;
        grabber = null;
        if (now != null) {
            now.close();
        }
    }
}
