package org.psephos.votecast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Time;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.kiosk.fit.FitView;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.station.StationTools;
import org.psephos.votecast.screen.ConsoleView;
import org.psephos.votecast.screen.Fit;
import org.psephos.votecast.screen.Kiosk;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The screen of a kiosk is fitted once, from the console, and the fit is there at the next start.
@ExtendWith(ApplicationExtension.class)
class KioskFitTest {

    @TempDir
    static Path data;

    private static final Tasks TASKS = Tasks.of(Time.system());

    private static Wiring wiring;

    @BeforeAll
    static void open() {
        CastOptions options = new CastOptions(
                data,
                Optional.empty(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                2,
                CastOptions.Surface.FULL_SCREEN);
        wiring = Wiring.open(options, TASKS, StationTools.ofMachine()).orThrow();
    }

    @AfterAll
    static void close() {
        wiring.close();
    }

    @Start
    void start(Stage stage) {
        stage.hide();
    }

    private static <T> T onScreen(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get();
    }

    /// The windows of a station that starts anew on the same folder.
    private static void day(CastOptions.Surface surface, Consumer<Windows> work) throws Exception {
        Cameras none = new Cameras(new ReplayDriver(Time.system()));
        onScreen(() -> {
            try (Windows windows = new Windows(wiring, Words.of(ConsoleView.class, Locale.ENGLISH), TASKS, none)) {
                windows.console().onShow(wiring.polls().polls(), TASKS);
                windows.showKiosks(surface);
                work.accept(windows);
            }
            return true;
        });
    }

    private static Fit fit(Windows windows) {
        return windows.console().screens().fit(kiosk(windows)).get();
    }

    private static Kiosk kiosk(Windows windows) {
        return windows.console().kiosks().getFirst();
    }

    private static Kiosk second(Windows windows) {
        return windows.console().kiosks().getLast();
    }

    @Test
    void aScreenIsFittedOnceAndTheFitIsKept() throws Exception {
        day(CastOptions.Surface.FULL_SCREEN, windows -> {
            assertThat(fit(windows)).isEqualTo(Fit.NONE);
            assertThat(windows.console().mayOpen(kiosk(windows))).isFalse();
            assertThat(windows.console().mayMeasure(kiosk(windows))).isTrue();
            var scene = windows.shown(kiosk(windows)).orElseThrow();
            windows.console().screens().measure(kiosk(windows));
            assertThat(scene.getRoot()).isInstanceOf(FitView.class);
            assertThat(windows.console().mayMeasure(kiosk(windows))).isFalse();
            ((KioskButton) Ids.find(scene.getRoot(), "fit.leave").orElseThrow()).press();
            assertThat(fit(windows)).isEqualTo(Fit.NONE);
            windows.console().screens().measure(kiosk(windows));
            ((KioskButton) Ids.find(scene.getRoot(), "fit.much-larger").orElseThrow()).press();
            ((KioskButton) Ids.find(scene.getRoot(), "fit.fits").orElseThrow()).press();
            assertThat(scene.getRoot()).isInstanceOf(KioskView.class);
            assertThat(fit(windows)).isEqualTo(Fit.FITTED);
        });
        assertThat(Files.readString(data.resolve("station/vote-cast/screen-1"))).contains(" 99.");
        day(CastOptions.Surface.FULL_SCREEN, windows -> assertThat(fit(windows)).isEqualTo(Fit.FITTED));
    }

    @Test
    void theStandardSizeIsADecisionForThisRunOnly() throws Exception {
        day(CastOptions.Surface.FULL_SCREEN, windows -> {
            windows.console().screens().useStandard(second(windows));
            assertThat(windows.console().screens().fit(second(windows)).get()).isEqualTo(Fit.STANDARD);
        });
        day(
                CastOptions.Surface.FULL_SCREEN,
                windows -> assertThat(
                                windows.console().screens().fit(second(windows)).get())
                        .isEqualTo(Fit.NONE));
        day(
                CastOptions.Surface.WINDOW,
                windows -> assertThat(
                                windows.console().screens().fit(second(windows)).get())
                        .isEqualTo(Fit.STANDARD));
    }
}
