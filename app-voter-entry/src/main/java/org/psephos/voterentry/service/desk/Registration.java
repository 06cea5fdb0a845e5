package org.psephos.voterentry.service.desk;

import java.util.List;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.voterentry.service.person.Listing;

/// What the list of one election says about a voter.
public sealed interface Registration {

    /// The same as far as an edit of the roll is concerned.
    default Listing listing() {
        return switch (this) {
            case Unregistered _, Struck _ -> new Listing.Outside();
            case Registered(PlaceId place, StyleId style) -> new Listing.Waiting(place, style);
            case CheckedIn _ -> new Listing.Came();
        };
    }

    /// Not on the list of this election.
    record Unregistered() implements Registration {}

    /// On the list, has not come.
    ///
    /// @param place where the voter belongs
    /// @param style the ballot style
    record Registered(PlaceId place, StyleId style) implements Registration {}

    /// Has come.
    ///
    /// @param place where the voter belongs
    /// @param style the ballot style
    /// @param visits the check-in in force first; more than one when desks could not see each other
    record CheckedIn(PlaceId place, StyleId style, List<Visit> visits) implements Registration {

        public CheckedIn {
            visits = List.copyOf(visits);
        }

        /// The check-in in force.
        public Visit first() {
            return visits.getFirst();
        }
    }

    /// Struck off the list of this election.
    ///
    /// @param reason why
    record Struck(String reason) implements Registration {}
}
