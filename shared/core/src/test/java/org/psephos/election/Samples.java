package org.psephos.election;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;

/// Small definitions for tests.
final class Samples {

    static final Language EN = new Language("en");
    static final Language AR = new Language("ar");
    static final ContestId MAYOR = new ContestId("mayor");
    static final ContestId COUNCIL = new ContestId("council");

    private Samples() {}

    /// A valid election: one office of three, a council of up to two of four.
    static Election election() {
        Polls polls = Polls.allDay(LocalDate.of(2027, 5, 9), ZoneId.of("Europe/Lisbon"));
        ElectionId id = ElectionId.of("0d9c4d3e-6c1e-4f0a-9a62-0a5a5d1f7c11");
        return Election.draft(id, ElectionKind.OPEN, polls, EN)
                .edit()
                .languages(List.of(EN, AR))
                .edit()
                .title(both("Town election", "انتخابات البلدة"))
                .edit()
                .contests(List.of(contest("mayor", Rule.oneOf(), 3), contest("council", Rule.upTo(2), 4)))
                .edit()
                .places(List.of(new Place(new PlaceId("north"), both("North school", "مدرسة الشمال"), LocalText.EMPTY)))
                .edit()
                .styles(List.of(new BallotStyle(
                        new StyleId("all"),
                        both("All voters", "كل الناخبين"),
                        List.of(MAYOR, COUNCIL),
                        List.of(new PlaceId("north")))));
    }

    static Contest contest(String id, Rule rule, int options) {
        return Contest.empty(new ContestId(id))
                .withTitle(both("Contest " + id, "مسابقة " + id))
                .withRule(rule)
                .withOptions(IntStream.rangeClosed(1, options)
                        .mapToObj(number ->
                                ContestOption.of(id + "-" + number, both("Option " + number, "خيار " + number)))
                        .toList());
    }

    static LocalText both(String english, String arabic) {
        return LocalText.of(Map.of("en", english, "ar", arabic));
    }
}
