package org.psephos.desktop.part;

/// What a coloured word means. Colour never stands alone: each state has its icon, and the caller gives the word.
public enum State {
    /// Done, well.
    OK("ps-ok", "check-circle"),
    /// Look at this.
    WARN("ps-warn", "alert-triangle"),
    /// Stop, refused.
    BAD("ps-bad", "alert-octagon"),
    /// Information, under way.
    NOTE("ps-note", "info"),
    /// Not yet, off.
    IDLE("ps-idle", "circle");

    private final String styleClass;
    private final String icon;

    State(String styleClass, String icon) {
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /// The style class of its colour.
    public String styleClass() {
        return styleClass;
    }

    /// Its usual icon.
    public String icon() {
        return icon;
    }

    /// Gives `node` this state's style class and takes away those of the others.
    public void mark(javafx.css.Styleable node) {
        for (State other : values()) {
            if (other != this) {
                node.getStyleClass().remove(other.styleClass);
            }
        }
        if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }
}
