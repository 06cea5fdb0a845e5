package org.psephos.desktop.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamException;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// A camera that was opened, until it is closed.
final class OpenCamera implements AutoCloseable {

    private final Webcam webcam;

    OpenCamera(Webcam webcam) {
        this.webcam = webcam;
    }

    /// The next picture; empty while the camera warms up or after it was pulled out. Waits for the hardware.
    Optional<Frame> next() {
        try {
            if (!webcam.getDevice().isOpen()) {
                return Optional.empty();
            }
            BufferedImage image = webcam.getImage();
            return image == null ? Optional.empty() : Optional.of(Frame.of(image));
        } catch (WebcamException e) {
            throw new CameraException(CameraFailure.OTHER);
        }
    }

    @Override
    public void close() {
        giveBack(webcam);
    }

    /// Closes and unlocks. The library forgets its lock on a camera that was pulled out while open, and would call
    /// that camera busy for ever after; unlocking twice does no harm.
    static void giveBack(Webcam webcam) {
        webcam.close();
        webcam.getLock().unlock();
    }
}
