package org.psephos.cli.demo.company;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.psephos.cli.demo.world.Await;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.cli.demo.world.Pace;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.OptionId;
import org.psephos.common.StyleId;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.kiosk.part.Pressable;
import org.psephos.desktop.qr.QrPictures;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.Selection;

/// Voters who vote click by click in a kiosk's real scene: the slip is held before a camera whose frames take the
/// ordinary way, each button is found by its id and pressed with the mouse. They know nothing of the kiosk but what
/// stands on its screen.
public final class KioskHands {

    private static final int PIXELS_PER_MODULE = 8;
    private static final int TURNS_MAX = 60;
    private static final int WOOD = 0x8c7b68;
    private static final BufferedImage TABLE = table();

    private final ReplayCamera lens;
    private final Cameras cameras;
    private final Await await;
    private final Pace pace;
    private final Path pictures;

    /// The process's cameras are from now on the one before which slips are held.
    ///
    /// @param pictures a folder where pictures of the pages go
    KioskHands(DemoWorld world, Path pictures) {
        this.await = world.await();
        this.pace = world.show();
        this.pictures = pictures;
        ReplayDriver driver = new ReplayDriver(world.time());
        this.lens = driver.plugIn(new CameraName("Demonstration"));
        this.lens.show(TABLE);
        this.cameras = new Cameras(driver);
    }

    /// What the camera sees while nobody holds a slip before it.
    private static BufferedImage table() {
        BufferedImage table = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < table.getHeight(); y++) {
            for (int x = 0; x < table.getWidth(); x++) {
                table.setRGB(x, y, WOOD);
            }
        }
        return table;
    }

    /// The camera before which slips are held.
    Cameras cameras() {
        return cameras;
    }

    /// How a voter's visit ended.
    public enum End {
        /// In the ballot box.
        CAST,
        /// The slip was not taken.
        TURNED_AWAY,
        /// Refused at the last step.
        NOT_COUNTED
    }

    /// What a voter brings.
    ///
    /// @param slip the text of the slip's code
    /// @param style of the ballot
    /// @param wanted what is chosen
    /// @param pictures how the names of pictures begin; empty for none
    public record Visit(String slip, StyleId style, List<Selection> wanted, String pictures) {}

    /// One voter, from the slip to the end. Who is pictured goes slowly, the others go briskly.
    End vote(Supplier<Scene> kiosk, Election election, Visit visit) {
        boolean watched = !visit.pictures().isEmpty();
        Pace step = watched ? pace : beat -> pace.beat(Pace.Beat.BRISK);
        Hands hands = new Hands(kiosk, step, await);
        hands.untilSees("waiting.title");
        lens.show(QrPictures.picture(visit.slip(), PIXELS_PER_MODULE));
        await.until("the slip is judged", () -> hands.sees("welcome.start") || hands.sees("waiting.notice"));
        lens.show(TABLE);
        if (!hands.sees("welcome.start")) {
            shoot(hands, visit, "turned-away");
            return End.TURNED_AWAY;
        }
        shoot(hands, visit, "welcome");
        hands.press("welcome.start");
        for (Contest contest : election.contestsOf(visit.style())) {
            options(contest, visit.wanted()).forEach(option -> mark(hands, option));
            shoot(hands, visit, "contest-" + contest.id());
            hands.press("contest.next");
        }
        hands.untilSees("review.go");
        step.beat(Pace.Beat.LOOK);
        shoot(hands, visit, "review");
        hands.press("review.go");
        reach(hands, "last", "cast.confirm");
        shoot(hands, visit, "cast");
        hands.press("cast.confirm");
        await.until("the ballot is answered", () -> hands.sees("done.title") || hands.sees("refused.clear"));
        step.beat(Pace.Beat.LOOK);
        shoot(hands, visit, "done");
        boolean done = hands.sees("done.title");
        if (done) {
            reach(hands, "done", "done.clear");
        }
        hands.press(done ? "done.clear" : "refused.clear");
        return done ? End.CAST : End.NOT_COUNTED;
    }

    private void mark(Hands hands, OptionId option) {
        String id = "contest.option." + option;
        hands.untilSees("contest.title");
        reach(hands, "contest", id);
        hands.press(id);
        boolean marked = OnScreen.ask(() ->
                hands.find(id).filter(node -> ((Pressable) node).isSelected()).isPresent());
        if (!marked) {
            throw new IllegalStateException("pressed and not marked: " + id);
        }
    }

    /// Turns what does not fit on a page at once, down and then up again, until something can be seen.
    private void reach(Hands hands, String page, String id) {
        String down = page + ".more";
        String up = page + ".less";
        await.until(id + " or the way to it", () -> hands.sees(id) || hands.sees(down) || hands.sees(up));
        String way = down;
        for (int turns = 0; turns < TURNS_MAX && !hands.sees(id); turns++) {
            if (!hands.sees(way)) {
                way = way.equals(down) ? up : down;
            }
            hands.press(way);
        }
        hands.untilSees(id);
    }

    private static List<OptionId> options(Contest contest, List<Selection> wanted) {
        return wanted.stream()
                .filter(selection -> selection.contest().equals(contest.id()))
                .findFirst()
                .map(Selection::options)
                .orElse(List.of());
    }

    private void shoot(Hands hands, Visit visit, String page) {
        if (!visit.pictures().isEmpty()) {
            OnScreen.picture(hands.scene(), pictures.resolve(visit.pictures() + "-" + page + ".png"));
        }
    }
}
