package org.psephos.desktop.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.WebcamLockException;
import java.awt.Dimension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cameras of this machine. The one class that calls webcam-capture, whose state is one per process.
///
/// Every failure of a driver comes out as a [CameraFailure]. Calls may wait for hardware: never make them on the
/// JavaFX thread.
public final class Cameras {

    /// System property: pictures (files or folders, separated as a path) that are played instead of a real camera.
    public static final String REPLAY_PROPERTY = "psephos.camera.replay";

    private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);
    private static final Dimension LARGEST = new Dimension(1280, 720);
    private static final int FIRST_LOOK_SECONDS = 10;

    private final boolean usable;

    /// Makes `driver` the process's camera driver; the one set last holds.
    ///
    /// @param driver a [ReplayDriver], or another driver of webcam-capture
    public Cameras(WebcamDriver driver) {
        this(Optional.of(driver));
    }

    private Cameras(Optional<WebcamDriver> driver) {
        usable = driver.isPresent();
        driver.ifPresent(Webcam::setDriver);
    }

    /// The real cameras, or the pictures that [#REPLAY_PROPERTY] names; chosen once per process.
    public static Cameras ofMachine() {
        return Machine.CAMERAS;
    }

    private static final class Machine {
        static final Cameras CAMERAS = new Cameras(choose());

        private static Optional<WebcamDriver> choose() {
            String replay = System.getProperty(REPLAY_PROPERTY, "");
            if (!replay.isBlank()) {
                return Optional.of(ReplayDriver.playing(replay));
            }
            try {
                WebcamDriver driver = new NativeDriver(false);
                driver.getDevices();
                return Optional.of(driver);
            } catch (LinkageError | RuntimeException e) {
                LOG.warn("no camera driver for this machine: {}", e.toString());
                return Optional.empty();
            }
        }
    }

    /// The cameras that are plugged in now, as the driver orders them; new ones are found, lost ones are gone.
    ///
    /// @throws CameraException with the reason when the driver fails
    List<CameraName> scan() {
        if (!usable) {
            throw new CameraException(CameraFailure.OTHER);
        }
        try {
            Webcam.getWebcams(FIRST_LOOK_SECONDS, TimeUnit.SECONDS);
            Webcam.getDiscoveryService().scan();
            return Webcam.getWebcams(FIRST_LOOK_SECONDS, TimeUnit.SECONDS).stream()
                    .map(webcam -> new CameraName(webcam.getName()))
                    .distinct()
                    .toList();
        } catch (WebcamException | TimeoutException | LinkageError e) {
            LOG.warn("looking for cameras failed: {}", e.toString());
            throw new CameraException(CameraFailure.OTHER);
        }
    }

    /// Opens a camera that [#scan()] found.
    ///
    /// @throws CameraException with the reason when there is none, it is busy, or it may not be used
    OpenCamera open(CameraName name) {
        Webcam webcam = Webcam.getWebcams().stream()
                .filter(one -> one.getName().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> new CameraException(CameraFailure.NONE));
        try {
            if (!webcam.isOpen()) {
                bestSize(webcam.getViewSizes()).ifPresent(webcam::setViewSize);
            }
            webcam.open();
        } catch (WebcamLockException e) {
            OpenCamera.giveBack(webcam);
            throw new CameraException(CameraFailure.BUSY);
        } catch (WebcamException | IllegalArgumentException | LinkageError e) {
            OpenCamera.giveBack(webcam);
            LOG.warn("camera does not open: {}", e.toString());
            throw new CameraException(refused());
        }
        if (!webcam.getDevice().isOpen()) {
            OpenCamera.giveBack(webcam);
            throw new CameraException(refused());
        }
        return new OpenCamera(webcam);
    }

    /// A driver does not say why it could not open. A device file that we may not read is the one certain sign.
    private static CameraFailure refused() {
        boolean forbidden = IntStream.range(0, 10)
                .mapToObj(number -> Path.of("/dev/video" + number))
                .filter(Files::exists)
                .anyMatch(device -> !Files.isReadable(device) || !Files.isWritable(device));
        return forbidden ? CameraFailure.NOT_ALLOWED : CameraFailure.BUSY;
    }

    private static Optional<Dimension> bestSize(Dimension[] sizes) {
        return Arrays.stream(sizes)
                .filter(size -> size.width <= LARGEST.width && size.height <= LARGEST.height)
                .max(Comparator.comparingInt(size -> size.width * size.height));
    }
}
