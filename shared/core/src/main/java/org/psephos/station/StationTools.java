package org.psephos.station;

import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Time;

/// What a station is given instead of reaching for it.
///
/// @param time the clock
/// @param chance randomness
/// @param ids new ids
/// @param limits the limits
public record StationTools(Time time, Chance chance, IdSource ids, Limits limits) {

    /// The machine's own.
    public static StationTools ofMachine() {
        Chance chance = Chance.secure();
        return new StationTools(Time.system(), chance, IdSource.from(chance), Limits.STANDARD);
    }
}
