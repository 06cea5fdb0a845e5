package org.psephos.desktop.kiosk.session;

import java.time.Instant;

/// What an official sees of a kiosk: its state and since when, never the voter's choices or screen.
///
/// @param state the state
/// @param since when it began
/// @param cast ballots cast here since the kiosk was opened
public record KioskStatus(State state, Instant since, int cast) {

    /// States as the console names them.
    public enum State {
        /// Nobody can vote here.
        LOCKED,
        /// Paused by an official.
        PAUSED,
        /// Waiting for a slip.
        WAITING,
        /// A voter is voting.
        VOTING,
        /// A voter is voting; the kiosk closes after this voter.
        CLOSING,
        /// The voter called for help.
        HELP,
        /// The voter is asked whether they are still there.
        ALERT,
        /// The voter is finished; the screen clears by itself.
        DONE
    }
}
