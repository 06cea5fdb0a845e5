package org.psephos.desktop.kiosk.session;

/// Why nobody can vote at this kiosk.
public enum ClosedReason {
    /// No official has signed in, or none has opened this kiosk.
    NOT_OPENED,
    /// The polls are not open.
    POLLS_CLOSED,
    /// An official has paused this kiosk.
    PAUSED
}
