package org.psephos.desktop.kiosk.session;

/// What a station takes down about its kiosk: starts and ends, never presses or choices.
public enum KioskEvent {
    /// A slip was taken and a session began.
    STARTED,
    /// The voter left without casting.
    LEFT,
    /// Nobody answered the question; nothing was cast.
    ABANDONED,
    /// An official ended the session; nothing was cast.
    ENDED_BY_OFFICIAL,
    /// A ballot was cast.
    CAST,
    /// The voter asks for an official.
    HELP_CALLED,
    /// A slip was not taken.
    SLIP_REFUSED,
    /// The kiosk was opened for voting.
    OPENED,
    /// The kiosk was closed or paused.
    CLOSED
}
