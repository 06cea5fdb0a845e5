package org.psephos.controlpanel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ElectionId;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.controlpanel.screen.LiveRow;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.qr.QrPictures;
import org.psephos.qr.Scanned;

/// An operator scans what lies on the table: each code leads to its page, or it is said what it is.
class ScanJourneyTest {

    private static final String STRANGER = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";

    private static PanelDesk desk;

    @BeforeAll
    static void begin(@TempDir Path data) throws InterruptedException {
        desk = new PanelDesk(data);
        PanelDesk.until(
                "the server is heard",
                () -> desk.window().health().facts().get().isPresent());
        PanelDesk.untilOff(
                "the accounts are known",
                () -> !desk.station().site().state().get().accounts().isEmpty());
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @AfterEach
    void closeAll() {
        PanelDesk.run(() -> desk.window().app().frame().overlay().closeAll());
    }

    private static void scan(String text) {
        PanelDesk.run(() -> desk.window().app().scanning().take(Scanned.of(text)));
    }

    private static String page() {
        return PanelDesk.ask(() -> desk.window().app().around().pageProperty().get());
    }

    private static String fingerprint() {
        return PanelDesk.ask(() ->
                desk.window().health().facts().get().orElseThrow().status().fingerprint());
    }

    @Test
    void aPersonsCodeLeadsToThePerson() {
        String ines = desk.station()
                .session()
                .state()
                .get()
                .person()
                .orElseThrow()
                .account()
                .toString();
        desk.page("overview");
        scan(ines);
        assertThat(page()).isEqualTo("people");
        desk.node("people.side");
        assertThat(desk.everything()).contains("Ines Duarte");
    }

    @Test
    void aMachinesCodeLeadsToItsRow() {
        desk.page("overview");
        PanelDesk.until(
                "the machine is listed",
                () -> !desk.window()
                        .health()
                        .facts()
                        .get()
                        .orElseThrow()
                        .stations()
                        .isEmpty());
        String machine = PanelDesk.ask(() -> desk.window()
                .health()
                .facts()
                .get()
                .orElseThrow()
                .stations()
                .getFirst()
                .station()
                .toString());
        scan("psephos:station:" + machine);
        assertThat(page()).isEqualTo("stations");
        assertThat(PanelDesk.ask(() -> desk.window().health().station().get())
                        .orElseThrow()
                        .toString())
                .isEqualTo(machine);
    }

    @Test
    void theServersKeyIsReadThroughTheCameraAndLeadsToTheServer() {
        ReplayDriver driver = new ReplayDriver(Time.system());
        ReplayCamera lens = driver.plugIn(new CameraName("Document camera"));
        lens.show(QrPictures.picture(fingerprint(), 8));
        Cameras cameras = new Cameras(driver);
        desk.page("overview");
        PanelDesk.run(() -> {
            desk.window().app().scanning().through(cameras);
            desk.window()
                    .app()
                    .frame()
                    .root()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F9, false, false, false, false));
        });
        PanelDesk.until(
                "the page of the server",
                () -> "server"
                        .equals(desk.window().app().around().pageProperty().get()));
        assertThat(desk.shows("scan.dialog")).isFalse();
    }

    @Test
    void aRecordOpensWholeWithItsSignerAndItsCode() {
        desk.page("live");
        PanelDesk.until(
                "a record came", () -> !desk.window().live().records().rows().isEmpty());
        LiveRow row = PanelDesk.ask(() -> desk.window().live().records().rows().getLast());
        scan(row.details().getOrDefault("id", ""));
        desk.node("record");
        assertThat(desk.everything()).contains(row.cell("kind")).contains("Hash in words");
        desk.press("record.id.qr");
        desk.node("qr.dialog");
    }

    @Test
    void whatIsNotHereIsSaid() {
        scan(STRANGER);
        desk.node("scanned");
        assertThat(desk.everything()).contains("Not known here").contains("2fd18a90");
    }

    @Test
    void whatBelongsElsewhereIsSaidWithTheAppThatShowsIt() {
        scan("psephos:voter:" + STRANGER);
        desk.node("scanned");
        assertThat(desk.everything()).contains("Voter entry shows it");
        closeAll();
        scan(new Scanned.Slip(new ElectionId(new UUID(1, 2)), new VoterId(new UUID(3, 4)), "c2xpcC1jb2RlLW9mLXRlc3Q")
                .text());
        desk.node("scanned");
        assertThat(desk.everything()).contains("A kiosk takes it").doesNotContain("c2xpcC1j");
        closeAll();
        scan("https://example.org/menu");
        desk.node("scanned");
        assertThat(desk.everything()).contains("Not one of our codes");
        closeAll();
        scan("00".repeat(32));
        desk.node("scanned");
        assertThat(desk.everything()).contains("It is the key of nobody here");
    }
}
