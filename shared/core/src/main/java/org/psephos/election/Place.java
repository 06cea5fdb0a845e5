package org.psephos.election;

import org.psephos.common.PlaceId;

/// A polling place.
///
/// @param id stable through every version of the definition
/// @param name what people call it
/// @param address where it is; may be empty
public record Place(PlaceId id, LocalText name, LocalText address) {}
