package org.psephos.desktop.kiosk.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.psephos.common.Chance;
import org.psephos.common.Limits;
import org.psephos.common.OptionId;
import org.psephos.desktop.kiosk.HandBox;
import org.psephos.desktop.kiosk.HandKit;
import org.psephos.desktop.kiosk.KioskSample;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Overlay;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.Language;
import org.psephos.testkit.HandTime;

/// Draws every page into pictures, to be looked at: `KioskShots OUT WIDTH HEIGHT`.
public final class KioskShots {

    private KioskShots() {}

    public static void main(String[] arguments) {
        File out = new File(arguments[0]);
        out.mkdirs();
        double width = Double.parseDouble(arguments[1]);
        double height = Double.parseDouble(arguments[2]);
        Platform.startup(Fonts::load);
        Platform.runLater(() -> {
            try {
                looks(out, width, height);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                Platform.exit();
            }
        });
    }

    private static void looks(File out, double width, double height) throws IOException {
        Comfort english = Comfort.of(new Language("en"));
        all(out, "en-m", english, width, height);
        all(out, "ar-m", english.in(new Language("ar")), width, height);
        all(out, "en-xl-dark", english.sized(TextSize.LARGEST).coloured(KioskTheme.HIGH_DARK), width, height);
        all(out, "en-s-low", english.sized(TextSize.SMALL).coloured(KioskTheme.LOW), width, height);
        all(out, "uk-l", english.in(new Language("uk")).sized(TextSize.LARGE), width, height);
        all(out, "ar-xl", english.in(new Language("ar")).sized(TextSize.LARGEST), width, height);
    }

    private static void all(File out, String name, Comfort comfort, double width, double height) throws IOException {
        HandBox box = new HandBox(KioskSample.election());
        HandTime time = new HandTime(Instant.parse("2026-11-29T10:00:00Z"));
        KioskSession session = new KioskSession(box, Tasks.byHand(), time, Chance.seeded(1), Limits.STANDARD);
        KioskView view = new KioskView(session, Millimetres.STANDARD, new HandKit());
        Scene scene = new Scene(view, width, height);
        Shot shot = new Shot(scene, out, name);
        session.choose(comfort);
        shot.take("01-closed");
        session.open(KioskSample.offer());
        session.choose(comfort);
        shot.take("02-waiting");
        session.scan("slip");
        session.choose(comfort);
        shot.take("03-welcome");
        session.show(Overlay.SETTINGS);
        shot.take("03b-settings");
        session.show(Overlay.HELP);
        shot.take("03c-help");
        session.show(Overlay.LEAVE);
        shot.take("03d-leave");
        session.show(Overlay.NONE);
        session.next();
        shot.take("04-mayor");
        session.toggle(new OptionId("okonkwo"));
        shot.take("05-mayor-chosen");
        session.toggle(new OptionId("chen"));
        shot.take("06-mayor-full");
        session.next();
        session.toggle(new OptionId("c0"));
        session.toggle(new OptionId("c2"));
        Ids.find(view, "contest.option.c3").orElseThrow().requestFocus();
        shot.take("07-council");
        session.next();
        shot.take("08-measure");
        session.next();
        shot.take("09-review");
        session.next();
        shot.take("10-last");
        session.cast();
        shot.take("11-done");
    }

    private record Shot(Scene scene, File out, String name) {

        void take(String page) throws IOException {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
            WritableImage image = scene.snapshot(null);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(out, page + "-" + name + ".png"));
        }
    }
}
