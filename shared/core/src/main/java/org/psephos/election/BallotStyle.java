package org.psephos.election;

import java.util.List;
import org.psephos.common.ContestId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;

/// The set of contests that the voters of some places get.
///
/// @param id stable through every version of the definition
/// @param name for the staff
/// @param contests in the order of the ballot
/// @param places where this style is given out
public record BallotStyle(StyleId id, LocalText name, List<ContestId> contests, List<PlaceId> places) {

    public BallotStyle {
        contests = List.copyOf(contests);
        places = List.copyOf(places);
    }
}
