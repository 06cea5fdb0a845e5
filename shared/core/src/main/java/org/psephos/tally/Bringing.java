package org.psephos.tally;

import java.time.Duration;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// How a record comes to the server.
public enum Bringing {
    /// As it is made: whoever made it waits for the answer.
    AT_ONCE,
    /// Some time after it was made: the station was alone, or gave up waiting, and has acted on it. A second check-in
    /// is taken then, and stands on the list of doubles: its slip is out of hand.
    LATE;

    /// How long a desk waits for the server's answer before it goes on alone.
    public static final Duration DESK_WAITS = Duration.ofSeconds(4);

    /// A record that is older than this when it arrives may come from a desk that waits no longer. The difference to
    /// [#DESK_WAITS] is the way of the answer: a desk that is refused still waits.
    public static final Duration LATE_AFTER = Duration.ofSeconds(2);

    /// How this record comes: late when it says that its desk was alone, or when it is old.
    ///
    /// @param age when it arrived less when it was made, both on the server's clock
    public static Bringing of(SignedRecord record, Duration age) {
        boolean alone = record.content().is(RecordKind.VOTER_CHECKIN)
                && record.content().body().has("alone");
        return alone || age.compareTo(LATE_AFTER) > 0 ? LATE : AT_ONCE;
    }
}
