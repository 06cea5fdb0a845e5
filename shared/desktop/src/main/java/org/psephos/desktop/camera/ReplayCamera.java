package org.psephos.desktop.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Time;

/// One camera of a [ReplayDriver]. Thread-safe: pictures may be changed while it is read.
public final class ReplayCamera implements WebcamDevice {

    private static final Duration STEP = Duration.ofSeconds(1).dividedBy(ReplayDriver.PICTURES_PER_SECOND);
    private static final Dimension SIZE = new Dimension(640, 480);

    private final CameraName name;
    private final Time time;
    private List<BufferedImage> pictures = List.of();
    private int pictureIndex;
    private boolean open;
    private boolean taken;

    ReplayCamera(CameraName name, Time time) {
        this.name = name;
        this.time = time;
    }

    /// Holds this picture before the lens until the next one.
    public void show(BufferedImage picture) {
        play(List.of(picture));
    }

    /// Plays these pictures in turn, over and over; none makes a camera that is open and sends nothing.
    public synchronized void play(List<BufferedImage> next) {
        pictures = List.copyOf(next);
        pictureIndex = 0;
    }

    /// As if another program had opened it.
    public synchronized void takeAway() {
        taken = true;
    }

    /// As if the other program had closed it.
    public synchronized void giveBack() {
        taken = false;
    }

    @Override
    public String getName() {
        return name.text();
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {SIZE};
    }

    @Override
    public Dimension getResolution() {
        return SIZE;
    }

    @Override
    public void setResolution(Dimension size) {
        // the pictures have the size that they have
    }

    @Override
    public synchronized void open() {
        open = !taken;
    }

    @Override
    public synchronized void close() {
        open = false;
    }

    @Override
    public void dispose() {
        close();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public @Nullable BufferedImage getImage() throws WebcamException {
        time.await(STEP);
        synchronized (this) {
            return open && !pictures.isEmpty() ? pictures.get(pictureIndex++ % pictures.size()) : null;
        }
    }
}
