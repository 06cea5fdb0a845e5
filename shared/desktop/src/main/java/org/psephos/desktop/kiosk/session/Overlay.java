package org.psephos.desktop.kiosk.session;

/// What lies above the page; it hides the page and its choices.
public enum Overlay {
    /// Nothing.
    NONE,
    /// Language, text size, colours, at any time.
    SETTINGS,
    /// Help, and calling an official.
    HELP,
    /// "Leave without casting?"
    LEAVE,
    /// "Are you still there?"
    IDLE
}
