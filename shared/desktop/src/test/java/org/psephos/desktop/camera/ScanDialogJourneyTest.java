package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A clerk opens the dialog without a camera, plugs one in, holds a card before it; then uses a hand scanner.
@ExtendWith(ApplicationExtension.class)
class ScanDialogJourneyTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";
    private static final CameraPace FAST = new CameraPace(Duration.ofMillis(50), Duration.ofSeconds(5));

    private final ReplayDriver driver = new ReplayDriver(Time.system());
    private final CameraService camera =
            new CameraService(new Cameras(driver), CameraMemory.none(), Time.system(), FAST);
    private final BlockingQueue<Scanned> opened = new LinkedBlockingQueue<>();

    @Start
    void start(Stage stage) {
        Words words = Words.of(UuidChip.class, Locale.ENGLISH);
        Tasks tasks = Tasks.of(Time.system());
        TextField field = new TextField();
        field.setId("desk.search");
        ScanField.listen(field, Time.system(), opened::add);
        Button scan = new Button("Scan");
        scan.setId("desk.scan");
        Overlay overlay = new Overlay(new VBox(field, scan), tasks);
        ScanViewModel model = new ScanViewModel(
                camera,
                (scanned, answer) -> {
                    answer.accept(new ScanAnswer(State.OK, "Checked in", ""));
                    opened.add(scanned);
                },
                ScanTone.silent(),
                Time.system(),
                tasks,
                words);
        scan.setOnAction(event -> ScanDialog.open(overlay, model));
        Scene scene = new Scene(overlay, 1000, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// By id; a selector would take the part behind the dot for a style class.
    private static NodeQuery find(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()));
    }

    private void until(FxRobot robot, String id, String text) {
        assertThatCode(() -> WaitForAsyncUtils.waitFor(
                        20, TimeUnit.SECONDS, () -> text(robot, id).startsWith(text)))
                .as(() -> "shown: " + text(robot, id) + ", camera: "
                        + camera.state().get())
                .doesNotThrowAnyException();
    }

    private static String text(FxRobot robot, String id) {
        return find(robot, id).tryQueryAs(Label.class).map(Label::getText).orElse("nothing");
    }

    @Test
    void aCameraPluggedInAfterwardsScansTheCardAndTheDialogCloses(FxRobot robot) throws Exception {
        robot.clickOn(find(robot, "desk.scan").queryAs(Node.class));
        until(robot, "scan.state", "No camera");
        driver.plugIn(new CameraName("Document camera")).show(TestCards.card("psephos:voter:" + ID, 240, 12));
        Scanned scanned = opened.poll(20, TimeUnit.SECONDS);
        assertThat(scanned).isEqualTo(new Scanned.OfKind(VoterId.of(ID)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find(robot, "scan.dialog").tryQuery()).isEmpty();
        Await.until(camera.state(), new CameraState.Stopped()::equals);
    }

    @Test
    void escapeGivesTheCameraBack(FxRobot robot) {
        driver.plugIn(new CameraName("Lid camera")).show(TestCards.table());
        robot.clickOn(find(robot, "desk.scan").queryAs(Node.class));
        until(robot, "scan.state", "Live");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        Await.until(camera.state(), new CameraState.Stopped()::equals);
        assertThat(opened).isEmpty();
    }

    @Test
    void aHandScannerTypesIntoTheSearchField(FxRobot robot) throws Exception {
        robot.clickOn(find(robot, "desk.search").queryAs(Node.class));
        robot.interact(() -> find(robot, "desk.search").queryAs(TextField.class).setText(ID));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(opened.poll(20, TimeUnit.SECONDS)).isEqualTo(new Scanned.AnyId(UUID.fromString(ID)));
        assertThat(find(robot, "desk.search").queryAs(TextField.class).getText())
                .isEmpty();
    }
}
