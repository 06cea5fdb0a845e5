package org.psephos.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The looks of a staff scene: AtlantaFX below, our tokens and component classes above.
public enum Theme {
    /// Dark ink on a light ground.
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    /// Light ink on a dark ground.
    DARK(new PrimerDark().getUserAgentStylesheet());

    // Every window is given a theme before its first node is made; a text that is measured before the bundled fonts
    // are there makes JavaFX keep other ones for the scripts that it lacks.
    static {
        Fonts.load();
    }

    private static final String STAFF = "ps-staff";
    private static final String DARK_CLASS = "ps-dark";

    private final String base;

    Theme(String base) {
        this.base = base;
    }

    /// Dresses a staff scene; may be called again to change the look at run time.
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet(base);
        if (!scene.getStylesheets().containsAll(staffSheets())) {
            scene.getStylesheets().addAll(0, staffSheets());
        }
        mark(scene.getRoot());
    }

    /// Gives a root the classes by which the tokens know this look; enough for a scene without controls.
    public void mark(Parent root) {
        List<String> classes = root.getStyleClass();
        classes.removeAll(List.of(STAFF, DARK_CLASS));
        classes.add(STAFF);
        if (this == DARK) {
            classes.add(DARK_CLASS);
        }
    }

    /// The style sheets of a staff scene, in order.
    public static List<String> staffSheets() {
        return List.of(tokens(), sheet("staff.css"));
    }

    /// The tokens alone: colours, type and spacing; what a kiosk scene begins with.
    public static String tokens() {
        return sheet("tokens.css");
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
