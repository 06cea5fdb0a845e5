package org.psephos.voterentry.service.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.psephos.common.PlaceId;
import org.psephos.election.Election;
import org.psephos.voterentry.world.Estermar;

/// Where a desk stands.
class StandingTest {

    private static final PlaceId SCHOOL = new PlaceId("north-school");
    private static final PlaceId HALL = new PlaceId("town-hall");

    private final Election two = Estermar.definition();
    private final Election one = two.edit().places(List.of(two.places().getFirst()));

    @Test
    void theListOfTrustedMachinesGoesFirst() {
        assertThat(Standing.of(two, "north-school", any -> Optional.of(HALL))).isEqualTo(new Standing.Given(SCHOOL));
    }

    @Test
    void theOnlyPlaceIsTaken() {
        assertThat(Standing.of(one, "", PlaceMemory.NONE)).isEqualTo(new Standing.Given(HALL));
    }

    @Test
    void ofSeveralPlacesNoneIsTakenUnasked() {
        assertThat(Standing.of(two, "", PlaceMemory.NONE)).isEqualTo(new Standing.Open());
        assertThat(Standing.of(two, "another-town", PlaceMemory.NONE)).isEqualTo(new Standing.Open());
    }

    @Test
    void whatWasChosenIsRememberedWhileTheElectionHasIt() {
        assertThat(Standing.of(two, "", any -> Optional.of(SCHOOL))).isEqualTo(new Standing.Chosen(SCHOOL));
        assertThat(Standing.of(two, "", any -> Optional.of(new PlaceId("gone"))))
                .isEqualTo(new Standing.Open());
    }

    @Test
    void anElectionWithoutPlacesHasNowhere() {
        assertThat(Standing.of(two.edit().places(List.of()), "", PlaceMemory.NONE)
                        .place())
                .isEqualTo(Standing.NOWHERE);
    }
}
