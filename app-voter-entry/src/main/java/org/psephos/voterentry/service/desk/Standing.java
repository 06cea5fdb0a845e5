package org.psephos.voterentry.service.desk;

import java.util.Optional;
import org.psephos.common.PlaceId;
import org.psephos.election.Election;
import org.psephos.election.Place;

/// At which polling place a desk stands, and who said so.
public sealed interface Standing {

    /// Where nobody is checked in: the id that stands for no place.
    PlaceId NOWHERE = new PlaceId("none");

    /// There is nothing to choose: the list of trusted machines says the place, or the election has no two.
    ///
    /// @param place the place; [#NOWHERE] when the election has none
    record Given(PlaceId place) implements Standing {}

    /// A person at the desk chose one of several, and may choose another.
    ///
    /// @param place the place
    record Chosen(PlaceId place) implements Standing {}

    /// The election has several places, and nobody has said which this is.
    record Open() implements Standing {

        @Override
        public PlaceId place() {
            return NOWHERE;
        }
    }

    /// The place; [#NOWHERE] while it is not known.
    PlaceId place();

    /// Where a desk stands in an election.
    ///
    /// @param trusted the place by the list of trusted machines; empty when it says none
    /// @param memory what was chosen at this desk
    static Standing of(Election election, String trusted, PlaceMemory memory) {
        Optional<PlaceId> said = election.places().stream()
                .map(Place::id)
                .filter(place -> place.text().equals(trusted))
                .findFirst();
        if (said.isPresent() || election.places().size() < 2) {
            PlaceId only = election.places().isEmpty()
                    ? NOWHERE
                    : election.places().getFirst().id();
            return new Given(said.orElse(only));
        }
        return memory.chosen(election.id())
                .filter(place -> election.place(place).isPresent())
                .<Standing>map(Chosen::new)
                .orElseGet(Open::new);
    }
}
