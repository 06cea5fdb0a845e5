package org.psephos.cli.tour;

import org.psephos.roll.sample.SampleElection;
import org.psephos.site.StationRole;

/// The machines that join the tour's server by a code.
enum TourMachine {
    /// The desk where people are checked in.
    DESK_ONE("desk-one", StationRole.STATION),
    /// A second desk at the same place; nobody said so when it joined.
    DESK_TWO("desk-two", StationRole.STATION),
    /// A desk where nobody can sign in.
    DESK_THREE("desk-three", StationRole.STATION),
    /// The machine with the kiosks.
    KIOSK("kiosks", StationRole.KIOSK),
    /// An independent host.
    COPY("university", StationRole.REPLICA);

    private final String word;
    private final StationRole role;

    TourMachine(String word, StationRole role) {
        this.word = word;
        this.role = role;
    }

    /// The name of its folder.
    String word() {
        return word;
    }

    /// What it is trusted as.
    StationRole role() {
        return role;
    }

    /// Where it stands; empty when the list of trusted machines does not say.
    String place() {
        return switch (this) {
            case DESK_TWO, COPY -> "";
            case DESK_ONE, DESK_THREE, KIOSK -> SampleElection.PLACES.getFirst().text();
        };
    }
}
