package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Labels with the style classes of their rank: `ps-h1`, `ps-h2`, `ps-h3`, `ps-muted`, `ps-subtle`, `ps-hint`, ...
public final class Labels {

    private Labels() {}

    /// A label that never changes by itself.
    public static Label of(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that follows a text.
    public static Label bound(ObservableValue<String> text, String... classes) {
        Label label = of("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /// A label that wraps at the width of its column.
    public static Label wrapped(ObservableValue<String> text, String... classes) {
        return wrap(bound(text, classes));
    }

    /// A label that wraps at the width of its column.
    public static Label wrapped(String text, String... classes) {
        return wrap(of(text, classes));
    }

    private static Label wrap(Label label) {
        label.getStyleClass().add("ps-wrap");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
