package org.psephos.votecast.service;

import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.common.PlaceId;
import org.psephos.common.SiteId;
import org.psephos.crypto.SigningKey;

/// Who this station is when it signs a vote.
///
/// @param key the station's key
/// @param site the organisation
/// @param domain the site's name in the names of chains
/// @param officer who opened the kiosk
/// @param places where the station stands; empty when it serves every place
public record Station(SigningKey key, SiteId site, String domain, OperatorId officer, java.util.Set<PlaceId> places) {

    public Station {
        places = java.util.Set.copyOf(places);
    }

    /// Whether a voter of this place may vote here.
    boolean serves(PlaceId place) {
        return places.isEmpty() || places.contains(place);
    }

    @Override
    public String toString() {
        return "station of " + domain;
    }

    /// Who the station is now; none while nobody has opened it.
    @FunctionalInterface
    public interface Now {

        /// The station.
        Optional<Station> now();
    }
}
