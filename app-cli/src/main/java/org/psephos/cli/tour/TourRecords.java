package org.psephos.cli.tour;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.psephos.cli.screen.OnScreen;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.station.StaffApp;

/// The panel's pages of people and audit, and what a person can do with the own account.
final class TourRecords {

    private static final String APP = "control-panel-";

    private final TourWorld world;
    private final StaffApp app;
    private final Scene scene;

    /// @param app the panel, with an administrator signed in
    /// @param scene its window
    TourRecords(TourWorld world, StaffApp app, Scene scene) {
        this.world = world;
        this.app = app;
        this.scene = scene;
    }

    private void go(String page) {
        OnScreen.run(() -> app.around().pageProperty().set(page));
    }

    private void closeAll() {
        OnScreen.run(app.frame().overlay()::closeAll);
    }

    private void dialog(String name, String button) {
        world.staff(scene, APP + name, () -> Screen.press(scene, button));
        closeAll();
    }

    private TableView<?> table(String id) {
        return (TableView<?>) Ids.find(scene.getRoot(), id).orElseThrow();
    }

    private void select(String id, int row) {
        Screen.untilShown(id + " is filled", () -> table(id).getItems().size() > row);
        OnScreen.run(() -> table(id).getSelectionModel().select(row));
    }

    /// Who works here: the list, one of them, and every dialog about them.
    void people() {
        world.staff(scene, APP + "people", () -> {
            go("people");
            Screen.untilShown(
                    "people are listed", () -> table("people.table").getItems().size() > 1);
        });
        world.staff(scene, APP + "people-chosen", () -> select("people.table", 1));
        dialog("people-roles", "people.roles");
        dialog("people-code", "people.code");
        dialog("people-disable", "people.disable");
        world.staff(scene, APP + "people-invite", () -> Screen.press(scene, "people.add"));
        world.staff(scene, APP + "people-invited", () -> {
            type("people.invite.name", world.texts().get("guest"));
            type("people.invite.login", "guest");
            Screen.press(scene, "people.invite.role.clerk");
            Screen.press(scene, "people.invite.act");
            Screen.untilShown(
                    "the code is shown",
                    () -> Ids.find(scene.getRoot(), "people.code.dialog").isPresent());
        });
        closeAll();
        world.staff(scene, APP + "people-nobody", () -> type("people.search", "zzzz"));
        OnScreen.run(() -> field("people.search").clear());
    }

    private TextField field(String id) {
        return (TextField) Ids.find(scene.getRoot(), id).orElseThrow();
    }

    private void type(String id, String text) {
        OnScreen.run(() -> field(id).setText(text));
    }

    /// Who did what, and one event in full.
    void audit() {
        world.staff(scene, APP + "audit", () -> go("audit"));
        world.staff(scene, APP + "audit-chosen", () -> select("audit.table", 0));
    }

    /// The person's own passphrase and one-time code.
    void person() {
        go("overview");
        own("passphrase", "frame.user.passphrase");
        own("own-code", "frame.user.code");
    }

    private void own(String name, String item) {
        world.staff(
                scene,
                APP + name,
                () -> OnScreen.run(() -> {
                    MenuButton menu =
                            (MenuButton) Ids.find(scene.getRoot(), "frame.user").orElseThrow();
                    menu.getItems().stream()
                            .filter(each -> Objects.equals(each.getId(), item))
                            .findFirst()
                            .ifPresentOrElse(MenuItem::fire, () -> {
                                throw new IllegalStateException("no such item: " + item);
                            });
                }));
        closeAll();
    }
}
