package org.psephos.election;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a station takes down about its kiosks: starts and ends, never a press, a choice, a slip or a voter. Each stands
/// in the audit chain of its election as an `audit.event` that the station signs; the second half of
/// `docs/log-events.md` is generated from this.
public enum KioskEvent {
    /// A kiosk was opened for voting.
    OPENED("The kiosk was opened for voting."),
    /// A kiosk was closed or paused.
    CLOSED("The kiosk was closed or paused."),
    /// A slip was taken and a session began.
    SESSION_STARTED("A slip was taken and a session began."),
    /// A session ended with a ballot.
    SESSION_CAST("The session ended: a ballot was cast and kept."),
    /// A session ended because the voter left.
    SESSION_LEFT("The session ended: the voter left without casting. The slip is unused."),
    /// A session ended because nobody was there.
    SESSION_ABANDONED("The session ended: nobody answered. Nothing was cast, the slip is unused."),
    /// An official ended a session.
    SESSION_ENDED("The session ended: an official ended it. Nothing was cast, the slip is unused."),
    /// The power or the program went during a session.
    SESSION_INTERRUPTED("The session ended: the machine or the program stopped. Told at the next opening."),
    /// A slip was not taken.
    SLIP_REFUSED("A slip was not taken. The outcome is the code of the reason."),
    /// The server refused a ballot that was kept here.
    BALLOT_REFUSED("The server refused a ballot that was cast here. The outcome is the code of the reason."),
    /// A voter called an official.
    HELP_CALLED("The voter called an official.");

    private static final String AREA = "kiosk.";

    private final String meaning;

    KioskEvent(String meaning) {
        this.meaning = meaning;
    }

    /// As it stands in a record: `kiosk.session-started`.
    public String text() {
        return AREA + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One line for the documentation.
    public String meaning() {
        return meaning;
    }

    /// The event with this text.
    public static Optional<KioskEvent> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /// Whether a session is over with it.
    public boolean endsSession() {
        return switch (this) {
            case SESSION_CAST, SESSION_LEFT, SESSION_ABANDONED, SESSION_ENDED, SESSION_INTERRUPTED -> true;
            case OPENED, CLOSED, SESSION_STARTED, SLIP_REFUSED, BALLOT_REFUSED, HELP_CALLED -> false;
        };
    }
}
