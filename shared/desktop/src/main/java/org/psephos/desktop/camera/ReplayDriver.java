package org.psephos.desktop.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.psephos.common.Time;

/// A camera driver whose cameras play pictures, so that a test or the demo goes the whole way that a real camera's
/// frames go. Cameras are plugged in and pulled out while it runs.
public final class ReplayDriver implements WebcamDriver {

    /// Pictures a second, as an ordinary camera has.
    public static final int PICTURES_PER_SECOND = 24;

    private final List<ReplayCamera> cameras = new CopyOnWriteArrayList<>();
    private final Time time;

    /// @param time paces the pictures
    public ReplayDriver(Time time) {
        this.time = time;
    }

    /// One camera that plays these files, over and over.
    ///
    /// @param paths PNG, JPEG or MJPEG files, or folders of them, separated as on a class path
    static ReplayDriver playing(String paths) {
        List<Path> files =
                Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).toList();
        ReplayDriver driver = new ReplayDriver(Time.system());
        driver.plugIn(new CameraName("Replay of " + files.getFirst().getFileName()))
                .play(ReplayPictures.load(files));
        return driver;
    }

    /// A new camera appears, as if plugged in. It is dark until it is given a picture.
    public ReplayCamera plugIn(CameraName name) {
        ReplayCamera camera = new ReplayCamera(name, time);
        cameras.add(camera);
        return camera;
    }

    /// A camera disappears, as if pulled out, also while it is in use.
    public void pullOut(ReplayCamera camera) {
        cameras.remove(camera);
        camera.close();
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return List.copyOf(cameras);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
