package org.psephos.desktop.kiosk.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.desktop.fault.FaultFinder;
import org.psephos.desktop.fault.FaultRules;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Millimetres;

class FitTest {

    private static final Glass GLASS = new Glass(1366, 768);

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    private FitFile file() {
        return new FitFile(folder.resolve("vote-cast").resolve("screen-1"));
    }

    private FitViewModel model(Millimetres start) {
        return new FitViewModel(GLASS, start, file(), () -> told.add("done"));
    }

    @Test
    void aFrameThatCoversACardGivesTheScaleOfTheGlass() {
        FitViewModel model = model(Millimetres.STANDARD);
        assertThat(model.widthProperty().get()).isEqualTo(324);
        assertThat(model.height()).isCloseTo(204.3, within(0.1));
        model.widen(2 * FitViewModel.COARSE + 3 * FitViewModel.FINE);
        model.fits();
        assertThat(told).containsExactly("done");
        Millimetres kept = file().remembered(GLASS).orElseThrow();
        assertThat(kept.px(85.60)).isCloseTo(347, within(0.1));
    }

    @Test
    void aFitCountsForItsGlassOnly() {
        model(Millimetres.STANDARD).fits();
        assertThat(file().remembered(new Glass(1920, 1080))).isEmpty();
    }

    @Test
    void leavingKeepsWhatWas() {
        FitViewModel model = model(Millimetres.STANDARD);
        model.widen(50);
        model.leave();
        assertThat(told).containsExactly("done");
        assertThat(file().remembered(GLASS)).isEmpty();
    }

    @Test
    void theFrameStaysWithinWhatScreensAre() {
        FitViewModel model = model(Millimetres.STANDARD);
        model.widen(-10_000);
        assertThat(model.scale().dpi()).isBetween(60.0, 61.0);
        model.widen(10_000);
        assertThat(model.scale().dpi()).isBetween(349.0, 351.0);
    }

    @Test
    void aFileThatIsNoFitCountsAsNone() throws Exception {
        Path file = folder.resolve("screen-1");
        for (String text : List.of("", "1366x768", "1366x768 abc", "1366x768 9000", "1366x768 96 96", "\u0000")) {
            Files.writeString(file, text);
            assertThat(new FitFile(file).remembered(GLASS)).as(text).isEmpty();
        }
    }

    @Test
    void keysAndButtonsMoveTheFrameThatIsDrawn() throws Exception {
        onScreen(() -> {
            FitViewModel model = model(Millimetres.STANDARD);
            FitView view = new FitView(model, Locale.ENGLISH);
            Scene scene = new Scene(view, 1366, 768);
            scene.snapshot(null);
            Region card = (Region) Ids.find(view, "fit.card").orElseThrow();
            assertThat(card.getWidth()).isEqualTo(324);
            Event.fireEvent(view, press(KeyCode.UP, false));
            Event.fireEvent(view, press(KeyCode.RIGHT, true));
            ((KioskButton) Ids.find(view, "fit.smaller").orElseThrow()).press();
            scene.snapshot(null);
            assertThat(card.getWidth()).isEqualTo(334);
            assertThat(card.getHeight()).isCloseTo(210.6, within(0.6));
        });
    }

    @Test
    void nothingIsCutOrTooSmallInAnyLanguage() throws Exception {
        for (String language : List.of("en", "ar")) {
            onScreen(() -> {
                Scene scene =
                        new Scene(new FitView(model(new Millimetres(150)), Locale.forLanguageTag(language)), 1366, 768);
                scene.snapshot(null);
                assertThat(new FaultFinder(FaultRules.kiosk(11, 20, Millimetres.STANDARD)).find(scene))
                        .as(language)
                        .isEmpty();
            });
        }
    }

    private static KeyEvent press(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    private static void onScreen(Runnable test) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                test.run();
                done.complete(true);
            } catch (AssertionError | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }
}
