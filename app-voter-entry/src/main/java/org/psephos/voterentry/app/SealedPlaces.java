package org.psephos.voterentry.app;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.store.SealedStore;
import org.psephos.voterentry.service.desk.PlaceMemory;

/// Remembers in the station's sealed store at which polling place it stands, for each election.
final class SealedPlaces implements PlaceMemory {

    private static final String NAME = "place/";

    private final SealedStore store;

    SealedPlaces(SealedStore store) {
        this.store = store;
    }

    @Override
    public Optional<PlaceId> chosen(ElectionId election) {
        return store.get(NAME + election).flatMap(SealedPlaces::read);
    }

    private static Optional<PlaceId> read(byte[] bytes) {
        try {
            return Optional.of(new PlaceId(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Remembers the place; waits for the disk.
    Outcome<Integer> choose(ElectionId election, PlaceId place) {
        return store.put(NAME + election, place.text().getBytes(StandardCharsets.UTF_8));
    }
}
