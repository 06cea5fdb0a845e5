package org.psephos.desktop.gallery;

import java.io.File;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.psephos.common.Time;
import org.psephos.desktop.fault.FaultFinder;
import org.psephos.desktop.fault.FaultRules;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.part.State;
import org.psephos.desktop.shell.Connection;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.FrameAct;
import org.psephos.desktop.shell.FrameElection;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.shell.PlaceClock;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.shell.StaffLanguages;
import org.psephos.desktop.shell.StationSign;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionKind;

/// Draws the frame with sample pages into pictures: `Gallery <folder>`, under a display of at least 1400 x 900.
public final class Gallery {

    private final File folder;

    private Gallery(File folder) {
        this.folder = folder;
    }

    /// @param args the folder for the pictures
    public static void main(String[] args) {
        Gallery gallery = new Gallery(new File(args[0]));
        Platform.startup(() -> {
            try {
                gallery.draw();
                Runtime.getRuntime().halt(0);
            } catch (IOException | RuntimeException e) {
                System.getLogger(Gallery.class.getName())
                        .log(System.Logger.Level.ERROR, "the gallery was not painted", e);
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private void draw() throws IOException {
        picture("roll-light", "en", Theme.LIGHT, "roll", 1280, 1.0);
        picture("roll-dark", "en", Theme.DARK, "roll", 1280, 1.0);
        picture("roll-arabic", "ar", Theme.LIGHT, "roll", 1280, 1.0);
        picture("signin-light", "en", Theme.LIGHT, "signin", 1280, 1.0);
        picture("signin-arabic", "ar", Theme.DARK, "setup", 1280, 1.0);
        picture("pieces-light", "en", Theme.LIGHT, "pieces", 1280, 1.0);
        picture("pieces-dark", "en", Theme.DARK, "pieces", 1280, 1.0);
        picture("roll-zoom", "en", Theme.LIGHT, "roll", 1280, 2.0);
        picture("ask", "en", Theme.LIGHT, "ask", 1280, 1.0);
        picture("help", "ar", Theme.DARK, "help", 1280, 1.0);
    }

    private void picture(String name, String language, Theme theme, String what, int width, double zoom)
            throws IOException {
        Locale locale = StaffLanguages.of(language);
        Words words = Words.of(StaffFrame.class, locale);
        FrameViewModel model = model();
        DisplaySettings display = new DisplaySettings(theme);
        display.zoomProperty().set(zoom);
        StaffFrame frame = new StaffFrame(model, words, display, Tasks.byHand());
        for (String menu : List.of("_Voter", "_Edit", "_Check-in")) {
            frame.menu(new Menu(menu));
        }
        frame.on(FrameAct.SCAN, () -> {});
        frame.on(FrameAct.LOCK, () -> {});
        frame.pages(List.of(
                PageSpec.of("pieces", "log-in", SamplePages.say("Check-in"), () -> SamplePages.pieces(frame.words())),
                PageSpec.of("roll", "users", SamplePages.say("Voters"), () -> SamplePages.roll(frame.words()))
                        .counting(SamplePages.say("500")),
                PageSpec.of("new", "user-plus", SamplePages.say("New voter"), () -> SamplePages.pieces(frame.words())),
                PageSpec.of(
                                "anomalies",
                                "alert-triangle",
                                SamplePages.say("Anomalies"),
                                () -> SamplePages.pieces(frame.words()))
                        .counting(SamplePages.say("0"))
                        .in(2),
                PageSpec.of(
                                "settings",
                                "settings",
                                SamplePages.say("Settings"),
                                () -> SamplePages.pieces(frame.words()))
                        .in(3)));
        model.pageProperty().set(what.equals("pieces") ? "pieces" : "roll");
        Stage stage = new Stage();
        Scene scene = frame.scene(width, 800);
        stage.setScene(scene);
        stage.show();
        Map.<String, Runnable>of(
                        "ask",
                        () -> Decision.ask(frame.overlay(), "g.ask", SamplePages.say("Withdraw this voter?"))
                                .says(SamplePages.say(
                                        "Anand Sharma stays in the roll as withdrawn. The reason is recorded."))
                                .safe(SamplePages.say("Keep on the roll"), () -> {})
                                .danger(SamplePages.say("Withdraw"), () -> {})
                                .open(),
                        "help",
                        () -> scene.getRoot()
                                .fireEvent(new javafx.scene.input.KeyEvent(
                                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        javafx.scene.input.KeyCode.F1,
                                        false,
                                        false,
                                        false,
                                        false)),
                        "roll",
                        () -> org.psephos.desktop.part.Nodes.byId(scene.getRoot(), "g.search")
                                .ifPresent(javafx.scene.Node::requestFocus))
                .getOrDefault(what, () -> {})
                .run();
        if (what.equals("signin") || what.equals("setup")) {
            SampleSignIn.show(frame, model, what);
        }
        if (what.equals("ask")) {
            frame.overlay().toast(State.OK, "Saved 14:02:19");
        }
        WritableImage image = scene.snapshot(new WritableImage(width, 800));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(folder, name + ".png"));
        new FaultFinder(FaultRules.staff()).find(scene).forEach(fault -> System.err.println(name + " " + fault));
        stage.close();
    }

    private static FrameViewModel model() {
        FrameViewModel model = new FrameViewModel();
        model.appProperty().set("Voter entry");
        model.electionProperty()
                .set(new FrameElection(
                        "Estermar municipal election",
                        "Sunday 29 November 2026 · polls 08:00–20:00",
                        ElectionKind.SECRET,
                        false));
        model.station()
                .addAll(
                        new StationSign("place", "map-pin", "Town Hall, main room", State.IDLE),
                        new StationSign("desk", "monitor", "Desk 2", State.IDLE),
                        new StationSign("sync", "refresh-cw", "4 of 4 desks in sync", State.OK),
                        new StationSign("printer", "printer", "Printer ready", State.OK),
                        new StationSign("drive", "hard-drive", "List saved 14:02", State.WARN));
        model.connectionProperty().set(Connection.to("Estermar Town Hall"));
        model.personProperty().set("Ruth Abebe");
        model.roleProperty().set("Clerk");
        model.ballotProperty().set("4F7K2QD");
        model.ballotNoteProperty().set("sealed 12 Nov");
        model.navNoteProperty().set("Short id, name, number and phone all work in one search field.");
        model.clockProperty().set(PlaceClock.words(Time.system(), ZoneId.of("Europe/Madrid")));
        return model;
    }
}
