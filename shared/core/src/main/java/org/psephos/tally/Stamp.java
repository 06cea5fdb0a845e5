package org.psephos.tally;

import java.time.Instant;
import java.util.Comparator;
import org.psephos.common.RecordId;

/// When something happened, as far as the folds are concerned: the submitter's clock, and the record id where two
/// clocks say the same. The order of stamps is the one order in which records are judged.
///
/// @param time the record's `time`, or a later one that it cannot have been before
/// @param id the record
public record Stamp(Instant time, RecordId id) implements Comparable<Stamp> {

    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::time).thenComparing(Stamp::id);

    /// This, but not before `other`: a record that names something cannot be older than that, whatever its clock
    /// said.
    Stamp notBefore(Instant other) {
        return time.isBefore(other) ? new Stamp(other, id) : this;
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
