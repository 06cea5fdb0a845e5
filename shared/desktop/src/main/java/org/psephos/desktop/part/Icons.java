package org.psephos.desktop.part;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons. They take the colour of their place from the style sheet and never stand without a word beside them.
public final class Icons {

    /// They show a way along the reading direction wherever they stand.
    private static final Set<String> DIRECTED = Set.of("log-in", "log-out", "arrow-right", "corner-up-left");

    private Icons() {}

    /// The icon of 16 px with this Feather name, say `check-circle`.
    public static FontIcon of(String name) {
        return DIRECTED.contains(name) ? directed(name) : plain(name);
    }

    private static FontIcon plain(String name) {
        FontIcon icon = new FontIcon("fth-" + name);
        icon.getStyleClass().add("ps-icon");
        icon.setMouseTransparent(true);
        return icon;
    }

    /// The icon in another size of the scale: 13, 14, 20, 28 or 44 px.
    public static FontIcon of(String name, int size) {
        FontIcon icon = of(name);
        icon.getStyleClass().add("ps-icon-" + size);
        return icon;
    }

    /// An icon that points along the reading direction (an arrow): it turns round in right-to-left languages.
    public static FontIcon directed(String name) {
        FontIcon icon = plain(name);
        icon.effectiveNodeOrientationProperty()
                .subscribe(orientation -> icon.setScaleX(orientation == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
        return icon;
    }
}
