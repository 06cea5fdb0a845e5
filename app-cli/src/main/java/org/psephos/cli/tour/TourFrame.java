package org.psephos.cli.tour;

import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.psephos.cli.screen.OnScreen;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.station.StaffApp;
import org.psephos.qr.Scanned;

/// What the window of every staff app has: the help of its page, what it is, and the sentences about codes that were
/// scanned and lead nowhere here.
final class TourFrame {

    private final TourWorld world;
    private final StaffApp app;
    private final Scene scene;
    private final String name;

    /// @param app with somebody signed in
    /// @param scene its window
    /// @param name how the names of its pictures begin
    TourFrame(TourWorld world, StaffApp app, Scene scene, String name) {
        this.world = world;
        this.app = app;
        this.scene = scene;
        this.name = name + "-";
    }

    /// Help by its key, and About from the menu.
    void help() {
        dialog("help", "help", () -> press(KeyCode.F1));
        dialog("about", "about", this::about);
    }

    /// Scans a code.
    ///
    /// @param node that is there when it was answered
    void scan(String picture, String text, String node) {
        dialog(picture, node, () -> app.scanning().take(Scanned.of(text)));
    }

    private void dialog(String picture, String node, Runnable open) {
        world.staff(scene, name + picture, () -> {
            OnScreen.run(open);
            Screen.untilShown(
                    node + " is there", () -> Ids.find(scene.getRoot(), node).isPresent());
        });
        OnScreen.run(app.frame().overlay()::closeAll);
    }

    private void press(KeyCode key) {
        app.frame().root().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void about() {
        ((MenuBar) scene.getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "frame.about".equals(item.getId()))
                        .findFirst()
                        .ifPresentOrElse(MenuItem::fire, () -> {
                            throw new IllegalStateException("no such item: frame.about");
                        });
    }
}
