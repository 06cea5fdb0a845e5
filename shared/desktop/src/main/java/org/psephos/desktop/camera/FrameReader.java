package org.psephos.desktop.camera;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.psephos.desktop.task.Tasks;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// Reads codes in frames away from the camera's thread, one frame at a time: a frame that comes while another is
/// being read is let go, so that what is read is never old.
final class FrameReader {

    private final Tasks tasks;
    private final BiConsumer<Frame, Sighting> onSight;
    private final AtomicBoolean reading = new AtomicBoolean();

    FrameReader(Tasks tasks, BiConsumer<Frame, Sighting> onSight) {
        this.tasks = tasks;
        this.onSight = onSight;
    }

    /// Takes a frame; returns at once.
    void take(Frame frame) {
        if (reading.compareAndSet(false, true)) {
            tasks.start(() -> read(frame));
        }
    }

    private void read(Frame frame) {
        try {
            QrDecoder.decode(frame.grey(), frame.width(), frame.height())
                    .ifPresent(sighting -> onSight.accept(frame, sighting));
        } finally {
            reading.set(false);
        }
    }
}
