package org.psephos.desktop.camera;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.psephos.desktop.task.Tasks;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// Reads codes in frames away from the camera's thread, one frame at a time: a frame that comes while another is
/// being read is let go, so that what is read is never old.
public final class FrameReader {

    private final Tasks tasks;
    private final BiConsumer<Frame, List<Sighting>> onRead;
    private final AtomicBoolean reading = new AtomicBoolean();

    /// @param tasks where the reading is done
    /// @param onRead takes each frame that was read with the codes in it, none included; on the reading thread
    public FrameReader(Tasks tasks, BiConsumer<Frame, List<Sighting>> onRead) {
        this.tasks = tasks;
        this.onRead = onRead;
    }

    /// Takes a frame; returns at once.
    public void take(Frame frame) {
        if (reading.compareAndSet(false, true)) {
            tasks.start(() -> read(frame));
        }
    }

    private void read(Frame frame) {
        try {
            onRead.accept(frame, QrDecoder.all(frame.grey(), frame.width(), frame.height()));
        } finally {
            reading.set(false);
        }
    }
}
