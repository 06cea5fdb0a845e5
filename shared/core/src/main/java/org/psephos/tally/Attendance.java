package org.psephos.tally;

import java.time.Instant;
import java.util.Map;
import org.psephos.common.PlaceId;
import org.psephos.common.StationId;

/// Who came and who voted, in numbers.
///
/// @param registered voters on the list
/// @param checkedIn voters who came
/// @param cast votes in force
/// @param newSlips slips given in place of an earlier one
/// @param doubles voters with check-ins of two desks that nobody has settled
/// @param atPlaces voters who came, by the place where they were checked in
/// @param atDesks voters who came, by the desk that checked them in
/// @param atQuarters voters who came, by the beginning of the quarter of an hour in which they did
public record Attendance(
        int registered,
        int checkedIn,
        int cast,
        int newSlips,
        int doubles,
        Map<PlaceId, Integer> atPlaces,
        Map<StationId, Integer> atDesks,
        Map<Instant, Integer> atQuarters) {

    public Attendance {
        atPlaces = Map.copyOf(atPlaces);
        atDesks = Map.copyOf(atDesks);
        atQuarters = Map.copyOf(atQuarters);
    }

    /// Voters who were checked in at a place.
    public int at(PlaceId place) {
        return atPlaces.getOrDefault(place, 0);
    }

    /// Voters whom a desk checked in.
    public int at(StationId desk) {
        return atDesks.getOrDefault(desk, 0);
    }

    /// Slips that were handed out and not used.
    public int unused() {
        return Math.max(0, checkedIn - cast);
    }
}
