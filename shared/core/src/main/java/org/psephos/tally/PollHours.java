package org.psephos.tally;

import java.time.Duration;
import java.time.Instant;
import org.psephos.election.Polls;

/// When people may come and vote: the hours of the sealed definition, and what the officials decided within them
/// (`docs/election.md` section 6). The one judge of hours: server, count, desk and kiosk ask it.
///
/// Nobody can open before the hour. At the closing hour the doors close; whoever is in the room is checked in and votes
/// within the grace. The officials' closing ends check-in at once, and what was begun may be finished within the grace.
///
/// @param polls the hours of the definition
/// @param opened when the opening came into force; [Instant#MAX] while it is not
/// @param closed when the closing came into force; [Instant#MAX] while it is not
public record PollHours(Polls polls, Instant opened, Instant closed) {

    /// How far a station's clock may be off before it is told so (and raises an alarm): a slip cannot be known before
    /// the opening, so a clock that is slow by less is not held against whoever used it.
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /// What people are told about a moment.
    public enum Phase {
        /// Before the opening.
        NOT_OPEN,
        /// Everybody may come.
        OPEN,
        /// The hour has come; whoever is in the room may vote.
        GRACE,
        /// The officials have closed; who is at a kiosk may finish.
        FINISHING,
        /// Over.
        OVER
    }

    /// When the polls close for whoever is not in the room: the hour, or the officials' closing before it.
    public Instant closesAt() {
        Instant hour = polls.closesAt();
        return closed.isBefore(hour) ? closed : hour;
    }

    /// The first moment at which no check-in counts any more.
    public Instant checkInEndsAt() {
        Instant end = castingEndsAt();
        return closed.isBefore(end) ? closed : end;
    }

    /// The first moment at which no vote counts any more.
    public Instant castingEndsAt() {
        return closesAt().plus(polls.grace());
    }

    /// Whether the officials may open at this moment.
    public boolean allowsOpening(Instant time) {
        return !time.isBefore(polls.opensAt()) && time.isBefore(polls.closesAt());
    }

    /// Whether a check-in of that time counts.
    public boolean allowsCheckIn(Instant time) {
        return isAfterOpening(time) && time.isBefore(checkInEndsAt());
    }

    /// Whether a vote of that time counts.
    public boolean allowsCasting(Instant time) {
        return isAfterOpening(time) && time.isBefore(castingEndsAt());
    }

    /// What a moment is.
    public Phase at(Instant time) {
        if (!isAfterOpening(time)) {
            return Phase.NOT_OPEN;
        }
        if (!time.isBefore(castingEndsAt())) {
            return Phase.OVER;
        }
        if (!time.isBefore(closed)) {
            return Phase.FINISHING;
        }
        return time.isBefore(polls.closesAt()) ? Phase.OPEN : Phase.GRACE;
    }

    private boolean isAfterOpening(Instant time) {
        return !opened.equals(Instant.MAX) && !time.isBefore(opened.minus(CLOCK_TOLERANCE));
    }
}
