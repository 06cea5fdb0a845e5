package org.psephos.cli.demo.company;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.psephos.cli.app.OpenProgram;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.cli.demo.world.Pace;
import org.psephos.cli.screen.OnScreen;

/// A program of the demonstration in its window, and the hands of whoever sits before it.
final class DemoWindow implements AutoCloseable {

    private final OpenProgram program;
    private final Stage stage;
    private final List<Stage> beside;
    private final Hands hands;
    private final DemoWorld world;

    private DemoWindow(DemoWorld world, OpenProgram program, Stage stage, List<Stage> beside) {
        this.world = world;
        this.program = program;
        this.stage = stage;
        this.beside = beside;
        this.hands = new Hands(stage::getScene, world.show(), world.await());
    }

    /// Opens a program on a data folder.
    ///
    /// @param onHidden told when somebody has closed the window
    static DemoWindow open(DemoWorld world, OpenProgram.Kind kind, Path data, Tile tile, Runnable onHidden) {
        OpenProgram program = OpenProgram.open(kind, data).orThrow();
        return OnScreen.ask(() -> {
            List<Window> before = List.copyOf(Window.getWindows());
            Stage stage = new Stage();
            program.fill(stage);
            List<Stage> beside = Window.getWindows().stream()
                    .filter(each -> !before.contains(each))
                    .filter(Stage.class::isInstance)
                    .map(Stage.class::cast)
                    .toList();
            tile.take(stage);
            beside.forEach(Tile.KIOSK::take);
            stage.setOnHidden(event -> {
                program.hidden();
                onHidden.run();
            });
            stage.show();
            beside.forEach(Stage::toFront);
            return new DemoWindow(world, program, stage, beside);
        });
    }

    /// The hands before the window.
    Hands hands() {
        return hands;
    }

    /// The window that the program has opened beside its own: the kiosk's.
    Stage beside() {
        return beside.getFirst();
    }

    /// Brings it before the others.
    void front() {
        OnScreen.run(() -> {
            stage.toFront();
            stage.requestFocus();
        });
    }

    /// Somebody signs in.
    void signIn(DemoPeople.Who who) {
        front();
        hands.type("signin.login", who.login());
        hands.type("signin.passphrase", world.people().spelled(who));
        hands.press("signin.submit");
        awaitSignedIn();
    }

    /// Waits until the sign-in screen is gone.
    void awaitSignedIn() {
        world.await().until("somebody is signed in", () -> !hands.sees("signin"));
        world.show().beat(Pace.Beat.PRESS);
    }

    /// Whoever is signed in leaves.
    void signOut() {
        front();
        hands.choose("frame.user", "frame.user.signout");
        hands.untilSees("signin.login");
    }

    /// Goes to a page and gives time to look at it.
    void page(String page) {
        front();
        if (hands.sees("nav." + page)) {
            hands.press("nav." + page);
        } else {
            hands.choose("frame.pages", "frame.pages." + page);
        }
        world.show().beat(Pace.Beat.LOOK);
    }

    @Override
    public void close() {
        OnScreen.run(stage::hide);
        program.close();
    }
}
