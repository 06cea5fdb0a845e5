package org.psephos.voterentry.service;

import org.psephos.common.PlaceId;
import org.psephos.common.StationId;

/// The desk at which this program stands.
///
/// @param station its id on the trust list
/// @param name what people call it
/// @param place the polling place where it stands
public record Desk(StationId station, String name, PlaceId place) {}
