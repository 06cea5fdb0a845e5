package org.psephos.desktop.part;

import javafx.scene.control.Label;

/// The key that does the same, printed in the button: `Enter`, `F9`.
public final class KeyHint extends Label {

    private KeyHint(String key) {
        super(key);
        getStyleClass().setAll("label", "ps-key");
        setMinWidth(USE_PREF_SIZE);
    }

    /// The hint for a key.
    public static KeyHint of(String key) {
        return new KeyHint(key);
    }
}
