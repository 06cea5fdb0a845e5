package org.psephos.controlpanel.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.psephos.common.RecordId;
import org.psephos.controlpanel.screen.BalanceViewModel;
import org.psephos.controlpanel.screen.HealthViewModel;
import org.psephos.controlpanel.screen.LiveRows;
import org.psephos.controlpanel.screen.LiveViewModel;
import org.psephos.controlpanel.screen.PanelActs;
import org.psephos.controlpanel.screen.PanelWindow;
import org.psephos.controlpanel.screen.PanelWords;
import org.psephos.controlpanel.screen.TallyViewModel;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;

/// Writes a picture of every page of the panel: `PanelPictures OUT LANGUAGE`.
public final class PanelPictures {

    private static final PanelActs NO_ACTS = new PanelActs() {
        @Override
        public void showQr(QrSubject subject) {
            // pictures open nothing
        }

        @Override
        public void openRecord(String origin, RecordId id) {
            // pictures open nothing
        }
    };

    private PanelPictures() {}

    /// @param arguments folder and language
    public static void main(String[] arguments) {
        Path out = Path.of(arguments[0]);
        Locale locale = Locale.forLanguageTag(arguments[1]);
        Platform.startup(() -> {
            Fonts.load();
            Words words = Words.of(PanelWindow.class, locale);
            FrameViewModel around = new FrameViewModel();
            around.appProperty().set(words.get("app.name"));
            around.personProperty().set("Helga Brandt");
            around.roleProperty().set("Official");
            StaffFrame frame = new StaffFrame(
                    around,
                    words,
                    new DisplaySettings(arguments.length > 2 ? Theme.DARK : Theme.LIGHT),
                    Tasks.byHand());
            SampleServer server = new SampleServer();
            ZoneId zone = ZoneId.of("Europe/Vienna");
            HealthViewModel health = new HealthViewModel(server, Tasks.byHand());
            LiveViewModel live = new LiveViewModel(server, Tasks.byHand(), new LiveRows(words::texts, zone), 1000);
            TallyViewModel tally = new TallyViewModel(server, Tasks.byHand());
            health.start();
            live.start();
            tally.load();
            new PanelWindow(
                            frame,
                            around,
                            health,
                            live,
                            tally,
                            new BalanceViewModel(new SampleBalances(), Tasks.byHand()),
                            new PanelWords(words, zone, tally::elections),
                            NO_ACTS,
                            List.of())
                    .fill();
            Scene scene = frame.scene(1280, 800);
            javafx.stage.Stage stage = new javafx.stage.Stage();
            stage.setScene(scene);
            stage.show();
            shoot(
                    List.of("overview", "live", "stations", "chains", "copies", "tally", "server")
                            .iterator(),
                    around,
                    scene,
                    out,
                    arguments[1]);
        });
    }

    private static void shoot(
            java.util.Iterator<String> pages, FrameViewModel around, Scene scene, Path out, String language) {
        if (!pages.hasNext()) {
            Platform.exit();
            return;
        }
        String page = pages.next();
        around.pageProperty().set(page);
        javafx.animation.PauseTransition pause =
                new javafx.animation.PauseTransition(javafx.util.Duration.millis(1500));
        pause.setOnFinished(event -> {
            var picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            try {
                ImageIO.write(
                        picture,
                        "png",
                        out.resolve("panel-" + page + "-" + language + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shoot(pages, around, scene, out, language);
        });
        pause.play();
    }
}
