package org.psephos.balloteditor.pictures;

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
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.balloteditor.screen.EditorWindow;
import org.psephos.balloteditor.screen.ElectionsViewModel;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.common.Chance;
import org.psephos.common.Time;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;

/// Writes a picture of every page of the editor: `EditorPictures OUT LANGUAGE`.
public final class EditorPictures {

    private EditorPictures() {}

    /// @param arguments folder and language
    public static void main(String[] arguments) {
        Path out = Path.of(arguments[0]);
        Locale locale = Locale.forLanguageTag(arguments[1]);
        Platform.startup(() -> {
            Fonts.load();
            Words words = Words.of(EditorWindow.class, locale);
            FrameViewModel around = new FrameViewModel();
            around.appProperty().set(words.get("app.name"));
            around.personProperty().set("Helga Brandt");
            around.roleProperty().set("Official");
            StaffFrame frame = new StaffFrame(around, words, new DisplaySettings(Theme.LIGHT), Tasks.byHand());
            SampleOffice office = new SampleOffice(ElectionState.DRAFT);
            EditorViewModel editor =
                    new EditorViewModel(office, Tasks.byHand(), Time.system(), new DraftEdits(Chance.seeded(1)));
            ElectionsViewModel elections =
                    new ElectionsViewModel(office, Tasks.byHand(), editor, ZoneId.of("Europe/Vienna"));
            elections.onShow();
            editor.open(office.elections().get().getFirst());
            new EditorWindow(frame, around, elections, editor, words, Time.system(), subject -> {}).fill();
            Scene scene = frame.scene(1280, 800);
            javafx.stage.Stage stage = new javafx.stage.Stage();
            stage.setScene(scene);
            stage.show();
            shoot(
                    List.of(
                                    "elections",
                                    "overview",
                                    "details",
                                    "contests",
                                    "styles",
                                    "translations",
                                    "proof",
                                    "seal",
                                    "versions")
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
                        out.resolve("editor-" + page + "-" + language + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shoot(pages, around, scene, out, language);
        });
        pause.play();
    }
}
