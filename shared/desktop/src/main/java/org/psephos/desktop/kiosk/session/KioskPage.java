package org.psephos.desktop.kiosk.session;

import org.psephos.common.Problem;

/// What stands on the kiosk's screen. Exactly one at any time; overlays ([Overlay]) lie above it.
public sealed interface KioskPage {

    /// Nobody can vote here.
    ///
    /// @param reason why
    record Closed(ClosedReason reason) implements KioskPage {}

    /// The kiosk waits for a slip.
    record Waiting() implements KioskPage {}

    /// A slip was read; the station looks whether it may vote.
    record Checking() implements KioskPage {}

    /// Language, text size, colours.
    record Welcome() implements KioskPage {}

    /// One contest.
    ///
    /// @param index of the contest on this ballot, from 0
    record Marking(int index) implements KioskPage {}

    /// Every contest with its choices.
    record Review() implements KioskPage {}

    /// Cast or go back. The tracking code is known; nothing is cast.
    ///
    /// @param code the code that the ballot will have if it is cast as it is
    record LastStep(TrackingCode code) implements KioskPage {}

    /// The ballot is being kept for good.
    record Casting() implements KioskPage {}

    /// The voter is finished.
    ///
    /// @param code of the ballot
    /// @param standing where the ballot is
    record Done(TrackingCode code, Standing standing) implements KioskPage {}

    /// The ballot box took the ballot but does not count it, or did not take it.
    ///
    /// @param problem why
    record NotCounted(Problem problem) implements KioskPage {}

    /// Whether a voter is at the kiosk.
    default boolean hasVoter() {
        return switch (this) {
            case Closed _, Waiting _ -> false;
            case Checking _, Welcome _, Marking _, Review _, LastStep _, Casting _, Done _, NotCounted _ -> true;
        };
    }

    /// Whether the voter may go from here without casting.
    default boolean mayLeave() {
        return switch (this) {
            case Welcome _, Marking _, Review _, LastStep _ -> true;
            case Closed _, Waiting _, Checking _, Casting _, Done _, NotCounted _ -> false;
        };
    }
}
