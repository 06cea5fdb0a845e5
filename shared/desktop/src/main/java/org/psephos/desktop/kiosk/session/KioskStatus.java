package org.psephos.desktop.kiosk.session;

import java.time.Instant;
import java.util.List;
import org.psephos.election.KioskEvent;

/// What an official sees of a kiosk: its state and since when, never the voter's choices or screen.
///
/// @param state the state
/// @param since when it began
/// @param cast ballots cast here since the kiosk was opened
/// @param last what happened last that an official may be asked about; none at first
public record KioskStatus(State state, Instant since, int cast, List<Said> last) {

    public KioskStatus {
        last = List.copyOf(last);
    }

    /// Something that happened at the kiosk.
    ///
    /// @param event what
    /// @param outcome how it ended: `done`, or the code of a refusal in lower case
    /// @param at when
    public record Said(KioskEvent event, String outcome, Instant at) {}

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
