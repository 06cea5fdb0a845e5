package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Time;

/// The states of the camera, through the real webcam-capture library with cameras that are plugged in and pulled out.
class CameraServiceTest {

    private static final CameraName DESK = new CameraName("Document camera");
    private static final CameraName LID = new CameraName("Lid camera");
    private static final CameraPace FAST = new CameraPace(Duration.ofMillis(30), Duration.ofMillis(400));

    private final ReplayDriver driver = new ReplayDriver(Time.system());
    private final CameraMemory memory;
    private final CameraService service;

    CameraServiceTest(@TempDir Path folder) {
        memory = new CameraFile(folder.resolve("station").resolve("camera"));
        service = new CameraService(new Cameras(driver), memory, Time.system(), FAST);
    }

    @AfterEach
    void giveBack() {
        service.close();
    }

    private static BufferedImage picture() {
        return new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    }

    private void untilRunning(CameraName camera) {
        Await.until(
                service.state(),
                state ->
                        state instanceof CameraState.Running run && run.camera().equals(camera));
    }

    @Test
    void withoutACameraTheStateSaysSo() {
        service.start();
        Await.until(service.state(), new CameraState.Failed(CameraFailure.NONE)::equals);
        assertThat(service.cameras().get()).isEmpty();
    }

    @Test
    void aCameraPluggedInLaterStartsByItself() {
        service.start();
        Await.until(service.state(), new CameraState.Failed(CameraFailure.NONE)::equals);
        driver.plugIn(DESK).show(picture());
        untilRunning(DESK);
        assertThat(service.cameras().get()).containsExactly(DESK);
    }

    @Test
    void aCameraPulledOutIsToldAndTheOtherOneTakesOver() {
        ReplayCamera desk = driver.plugIn(DESK);
        desk.show(picture());
        service.start();
        untilRunning(DESK);
        driver.pullOut(desk);
        Await.until(service.state(), new CameraState.Failed(CameraFailure.NONE)::equals);
        driver.plugIn(LID).show(picture());
        untilRunning(LID);
    }

    @Test
    void aCameraThatAnotherProgramHoldsIsBusyUntilItIsGivenBack() {
        ReplayCamera desk = driver.plugIn(DESK);
        desk.show(picture());
        desk.takeAway();
        service.start();
        Await.until(
                service.state(),
                state -> state instanceof CameraState.Failed failed && failed.reason() == CameraFailure.BUSY);
        desk.giveBack();
        untilRunning(DESK);
    }

    @Test
    void aCameraThatSendsNothingIsAFailureAndRecovers() {
        ReplayCamera desk = driver.plugIn(DESK);
        service.start();
        Await.until(service.state(), new CameraState.Failed(CameraFailure.OTHER)::equals);
        desk.show(picture());
        untilRunning(DESK);
    }

    @Test
    void theChoiceIsTakenAtOnceAndRememberedForTheNextTime() {
        driver.plugIn(DESK).show(picture());
        driver.plugIn(LID).show(picture());
        service.start();
        untilRunning(DESK);
        service.choose(LID);
        untilRunning(LID);
        service.stop();
        assertThat(service.state().get()).isEqualTo(new CameraState.Stopped());
        service.start();
        untilRunning(LID);
        assertThat(memory.remembered()).contains(LID);
    }

    @Test
    void framesArriveWithTheirPixelsAndTheHeartbeatIsMeasured() {
        BufferedImage white = picture();
        white.setRGB(0, 0, 0xFFFFFF);
        driver.plugIn(DESK).show(white);
        CompletableFuture<Frame> first = new CompletableFuture<>();
        service.onFrame(first::complete);
        service.start();
        assertThat(first).succeedsWithin(20, TimeUnit.SECONDS);
        byte[] grey = first.join().grey();
        assertThat(grey).hasSize(64 * 48);
        assertThat(grey[0] & 255).isGreaterThan(250);
        assertThat(grey[1]).isZero();
        Await.until(service.state(), state -> state instanceof CameraState.Running run && run.picturesPerSecond() > 0);
    }
}
