package org.psephos.desktop.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.kiosk.HandBox;
import org.psephos.desktop.kiosk.KioskSample;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.desktop.qr.QrPictures;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.KioskEvent;
import org.psephos.testkit.HandTime;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Slips before the camera of a kiosk that waits: pictures through webcam-capture, time by hand.
@ExtendWith(ApplicationExtension.class)
class WaitingCameraTest {

    private static final BufferedImage TABLE = slips();

    private final HandTime time = new HandTime(Instant.parse("2026-11-29T10:00:00Z"));
    private final ReplayDriver driver = new ReplayDriver(Time.system());
    private final ReplayCamera lens = driver.plugIn(new CameraName("Kiosk camera"));
    private final CameraService camera = new CameraService(new Cameras(driver), CameraMemory.none(), Time.system());
    private final HandBox box = new HandBox(KioskSample.election());
    private final Tasks tasks = Tasks.of(Time.system());
    private final KioskSession session = new KioskSession(box, tasks, time, Chance.seeded(1), Limits.STANDARD);

    @Start
    void start(Stage stage) {
        box.refuseSlips(Problem.of(ErrorCode.SLIP_SPENT));
        MachineKit kit = new MachineKit(camera, tasks, new Presentations(time, Presentations.AWAY));
        KioskView view = new KioskView(session, Millimetres.STANDARD, kit);
        stage.setScene(new Scene(view, 1200, 800));
        stage.show();
        session.open(KioskSample.offer());
    }

    @AfterEach
    void giveBack() {
        camera.close();
    }

    /// A table with these slips side by side.
    private static BufferedImage slips(String... texts) {
        BufferedImage picture = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x6A6C70));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        for (int i = 0; i < texts.length; i++) {
            pen.drawImage(QrPictures.picture(texts[i], 8), 60 + i * 560, 100, null);
        }
        pen.dispose();
        return picture;
    }

    private static void until(Callable<Boolean> met) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(met).get());
    }

    private void untilNotice(Class<? extends Notice> wanted) throws Exception {
        until(() -> session.state().page() instanceof KioskPage.Waiting
                && wanted.isInstance(session.state().notice()));
    }

    private int refusals() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> (int) box.events.stream()
                        .filter(KioskEvent.SLIP_REFUSED::equals)
                        .count())
                .get();
    }

    @Test
    void aSpentSlipThatStaysBeforeTheCameraIsRefusedOnce() throws Exception {
        lens.show(slips("spent"));
        untilNotice(Notice.Slip.class);
        time.advance(Duration.ofSeconds(21));
        WaitForAsyncUtils.asyncFx(session::tick).get();
        untilNotice(Notice.Lying.class);
        time.advance(Duration.ofMinutes(5));
        WaitForAsyncUtils.asyncFx(session::tick).get();
        untilNotice(Notice.Lying.class);
        assertThat(refusals()).isEqualTo(1);
        lens.show(TABLE);
        untilNotice(Notice.None.class);
        time.advance(Duration.ofSeconds(3));
        lens.show(slips("another"));
        untilNotice(Notice.Slip.class);
        assertThat(refusals()).isEqualTo(2);
        time.advance(Duration.ofSeconds(21));
        WaitForAsyncUtils.asyncFx(session::tick).get();
        lens.show(slips("spent"));
        until(() -> box.slips.size() == 3);
        assertThat(List.copyOf(box.slips)).containsExactly("spent", "another", "spent");
    }

    @Test
    void aGoodSlipIsTakenBesideASpentOneThatWasLeftThere() throws Exception {
        lens.show(slips("spent"));
        untilNotice(Notice.Slip.class);
        WaitForAsyncUtils.asyncFx(() ->
                        box.admission = Outcome.done(HandBox.admission(KioskSample.election(), Admission.Meaning.ONLY)))
                .get();
        lens.show(slips("spent", "good"));
        until(() -> session.state().page() instanceof KioskPage.Welcome);
        assertThat(List.copyOf(box.slips)).containsExactly("spent", "good");
    }

    @Test
    void ofTwoSlipsAtOnceNoneIsTakenAndItIsSaid() throws Exception {
        lens.show(slips("first", "second"));
        untilNotice(Notice.Several.class);
        assertThat(box.slips).isEmpty();
        lens.show(slips("second"));
        until(() -> box.slips.contains("second"));
        assertThat(List.copyOf(box.slips)).containsExactly("second");
    }
}
