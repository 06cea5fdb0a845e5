package org.psephos.voterentry.service.person;

import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;

/// Where a voter stands on the list of this election, as far as an edit of the roll is concerned.
public sealed interface Listing {

    /// Not on it, or struck off it.
    record Outside() implements Listing {}

    /// On it, and has not come.
    ///
    /// @param place where the voter belongs
    /// @param style the ballot style
    record Waiting(PlaceId place, StyleId style) implements Listing {}

    /// On it, and has come: stays where the slip was given.
    record Came() implements Listing {}
}
