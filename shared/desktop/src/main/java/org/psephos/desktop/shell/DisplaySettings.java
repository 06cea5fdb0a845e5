package org.psephos.desktop.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.psephos.desktop.theme.Theme;

/// How this person wants the window: theme, zoom, less motion. The language is in [org.psephos.desktop.theme.Words].
public final class DisplaySettings {

    /// The zoom steps offered.
    public static final List<Double> ZOOMS = List.of(1.0, 1.25, 1.5, 2.0);

    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Double> zoom = new SimpleObjectProperty<>(1.0);
    private final BooleanProperty lessMotion = new SimpleBooleanProperty();

    /// @param theme at first
    public DisplaySettings(Theme theme) {
        this.theme = new SimpleObjectProperty<>(theme);
    }

    /// Light or dark.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// 1.0 to 2.0.
    public ObjectProperty<Double> zoomProperty() {
        return zoom;
    }

    /// Whether fades are left out.
    public BooleanProperty lessMotionProperty() {
        return lessMotion;
    }

    /// The next step up or down, as Ctrl+Plus and Ctrl+Minus do.
    public void zoomBy(int steps) {
        int at = ZOOMS.indexOf(zoom.get());
        zoom.set(ZOOMS.get(Math.clamp((long) at + steps, 0, ZOOMS.size() - 1)));
    }
}
