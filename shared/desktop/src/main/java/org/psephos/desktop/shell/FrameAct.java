package org.psephos.desktop.shell;

import javafx.scene.input.KeyCombination;

/// What the frame can be asked for from everywhere, each with its key.
public enum FrameAct {
    /// Locks the window.
    LOCK("Ctrl+L"),
    /// Opens the camera.
    SCAN("F9"),
    /// Opens the help for the page in sight.
    HELP("F1"),
    /// Puts the cursor into the search field.
    SEARCH("Ctrl+F"),
    /// Begins a new one of what the page is about.
    CREATE("Ctrl+N"),
    /// Calls the manager of the desk.
    MANAGER("F8"),
    /// Opens the outbox.
    OUTBOX(""),
    /// Changes the passphrase of the person who is signed in.
    PASSPHRASE(""),
    /// Shows the person's own operator UUID as a code.
    OWN_CODE(""),
    /// Says which program this is: version, site, licences.
    ABOUT(""),
    /// Ends the person's session.
    SIGN_OUT("");

    private final String key;

    FrameAct(String key) {
        this.key = key;
    }

    /// The key as it is printed.
    public String key() {
        return key;
    }

    /// The key as it is pressed.
    public KeyCombination combination() {
        return key.isEmpty() ? KeyCombination.NO_MATCH : KeyCombination.keyCombination(key);
    }
}
