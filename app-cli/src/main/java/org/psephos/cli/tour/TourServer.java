package org.psephos.cli.tour;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.psephos.cli.screen.OnScreen;
import org.psephos.crypto.Digest;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.window.ServerWindow;
import org.psephos.wire.command.StationCommand;

/// The server with its window, and a second server that copies it.
final class TourServer implements AutoCloseable {

    private final TourWorld world;
    private final ServerWindow window;
    private final Shown shown;
    private final String setupCode;
    private final Digest fingerprint;
    private final Engine copy;

    TourServer(TourWorld world) {
        this.world = world;
        Words words = Words.of(ServerWindow.class, world.locale());
        this.window = OnScreen.ask(
                () -> new ServerWindow(world.server(), world.engineTools(), words, Theme.LIGHT, world.tasks()));
        this.shown = Shown.of(window::open);
        Screen.untilShown("the code for the first administrator is shown", () -> isThere("serverwindow.code"));
        this.setupCode = OnScreen.ask(() -> ((Label) find("serverwindow.code")).getText());
        this.fingerprint = HomeServer.find(world.data()).orElseThrow().fingerprint();
        this.copy = new Engine(
                EngineOptions.local(world.folder("copy")).ofSite(TourMachine.COPY.word()), world.engineTools());
    }

    private Node find(String id) {
        return Ids.find(scene().getRoot(), id).orElseThrow();
    }

    private boolean isThere(String id) {
        return Ids.find(scene().getRoot(), id).isPresent();
    }

    private Scene scene() {
        return shown.scene();
    }

    /// Draws the window of a server that nobody has set up.
    void firstStart() {
        world.staff(scene(), "server-window-first-start");
    }

    /// Draws the window of a server at work.
    void running() {
        Screen.untilShown("the code is gone", () -> !isThere("serverwindow.code"));
        world.staff(scene(), "server-window-running");
    }

    /// Draws the window while a machine asks to join.
    void asked(StationCommand.JoinRequest request) {
        shown.front();
        Screen.untilThere(scene(), "serverwindow.confirm." + request.key().hex().substring(0, 8));
        world.staff(scene(), "server-window-request");
    }

    /// The one-time code that the window showed.
    String setupCode() {
        return setupCode;
    }

    /// The fingerprint of the server's key.
    Digest fingerprint() {
        return fingerprint;
    }

    /// Lets the second server ask to copy this one.
    void askToCopy() {
        copy.start().orThrow();
        copy.copy(JoinTarget.parse(world.address() + "#" + fingerprint.hex()).orElseThrow());
    }

    /// Ends the second server.
    void endCopy() {
        copy.close();
    }

    /// Stops the server with its own button and draws the window.
    void stop() {
        world.staff(scene(), "server-window-ask", () -> Screen.press(scene(), "serverwindow.stop"));
        Screen.press(scene(), "serverwindow.ask.act");
        Screen.untilShown("the server has ended", () -> isThere("serverwindow.start"));
        world.staff(scene(), "server-window-stopped");
    }

    @Override
    public void close() {
        copy.close();
        shown.close();
        window.close();
    }
}
