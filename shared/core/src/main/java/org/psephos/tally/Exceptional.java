package org.psephos.tally;

import java.util.Comparator;
import org.psephos.common.RecordId;
import org.psephos.record.Origin;

/// A record that counts nothing, and why.
///
/// @param reason why
/// @param origin the chain in which it stands
/// @param record its id
public record Exceptional(VoidReason reason, Origin origin, RecordId record) implements Comparable<Exceptional> {

    private static final Comparator<Exceptional> ORDER = Comparator.comparing(Exceptional::reason)
            .thenComparing(Exceptional::origin)
            .thenComparing(Exceptional::record);

    static Exceptional of(VoidReason reason, Judged<?> judged) {
        return new Exceptional(reason, judged.record().origin(), judged.id());
    }

    @Override
    public int compareTo(Exceptional other) {
        return ORDER.compare(this, other);
    }
}
