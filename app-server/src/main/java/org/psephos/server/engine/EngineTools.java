package org.psephos.server.engine;

import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Time;

/// What an engine takes from its surroundings.
///
/// @param time the clock
/// @param chance keys, codes and salts
/// @param ids new ids
/// @param limits every limit
public record EngineTools(Time time, Chance chance, IdSource ids, Limits limits) {

    /// The machine's own.
    public static EngineTools ofMachine() {
        Chance chance = Chance.secure();
        return new EngineTools(Time.system(), chance, IdSource.from(chance), Limits.STANDARD);
    }

    /// The machine's own with another clock.
    public EngineTools at(Time clock) {
        return new EngineTools(clock, chance, ids, limits);
    }
}
