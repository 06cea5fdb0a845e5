package org.psephos.desktop.part;

import javafx.scene.control.Label;

/// A short fact on a soft ground: "On the roll", "2 missing".
public final class Tag extends Label {

    private Tag(String text) {
        super(text);
        getStyleClass().add("ps-tag");
        setMinWidth(USE_PREF_SIZE);
    }

    /// A tag without an icon.
    public static Tag of(State state, String text) {
        Tag made = new Tag(text);
        state.mark(made);
        return made;
    }

    /// A tag with an icon.
    public static Tag of(State state, String icon, String text) {
        Tag made = of(state, text);
        made.setGraphic(Icons.of(icon));
        return made;
    }

    /// A tag in the ink of the accent.
    public static Tag accent(String text) {
        Tag made = new Tag(text);
        made.getStyleClass().add("ps-accent");
        return made;
    }

    /// Shows something else.
    public void show(State state, String text) {
        getStyleClass().remove("ps-accent");
        state.mark(this);
        setText(text);
    }
}
