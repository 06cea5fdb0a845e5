package org.psephos.roll.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.OrderPolicy;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.election.Rule;

/// The municipal election of Vallamar: a mayor (one of five), a council (up to three of nine), a measure (yes or
/// no) that only two of the three polling places vote on. Texts in English, Arabic, Spanish and Ukrainian.
public final class SampleElection {

    /// The polling places, in order.
    public static final List<PlaceId> PLACES =
            List.of(new PlaceId("harbour"), new PlaceId("old-town"), new PlaceId("hillside"));

    private static final List<String> LANGUAGES = List.of("en", "ar", "es", "uk");
    private static final ElectionId ID = ElectionId.of("5a11a3a2-0000-4000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.psephos.roll.sample.election",
            Locale.ROOT,
            SampleElection.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private SampleElection() {}

    /// The definition on its own day.
    ///
    /// @param kind open or secret; the rest is the same
    public static Election of(ElectionKind kind) {
        Polls polls = Polls.allDay(DAY, ZoneId.of("Europe/Lisbon"));
        return Election.draft(ID, kind, polls, new Language("en"))
                .edit()
                .languages(LANGUAGES.stream().map(Language::new).toList())
                .edit()
                .title(text("title"))
                .edit()
                .note(text("note"))
                .edit()
                .contests(List.of(
                        contest("mayor", Rule.oneOf(), OrderPolicy.RANDOM, "ines", "tomas", "salma", "oleksa", "yuki"),
                        contest(
                                "council",
                                Rule.upTo(3),
                                OrderPolicy.RANDOM,
                                "abena",
                                "bruno",
                                "clara",
                                "dmytro",
                                "elif",
                                "farid",
                                "greta",
                                "hugo",
                                "irini"),
                        contest("tram", Rule.yesNo(), OrderPolicy.FIXED, "yes", "no")))
                .edit()
                .places(PLACES.stream().map(SampleElection::place).toList())
                .edit()
                .styles(List.of(
                        style("town", List.of("mayor", "council", "tram"), PLACES.subList(0, 2)),
                        style("hill", List.of("mayor", "council"), PLACES.subList(2, 3))));
    }

    /// The style that is given out at a place.
    public static StyleId styleAt(PlaceId place) {
        return new StyleId(place.equals(PLACES.getLast()) ? "hill" : "town");
    }

    private static Contest contest(String id, Rule rule, OrderPolicy order, String... options) {
        return Contest.empty(new ContestId(id))
                .withTitle(text(id + ".title"))
                .withInstructions(text(id + ".instructions"))
                .withMeasure(text(id + ".measure"))
                .withRule(rule)
                .withOrder(order)
                .withOptions(Stream.of(options)
                        .map(option -> id + "-" + option)
                        .map(option -> new ContestOption(new OptionId(option), text(option), text(option + ".detail")))
                        .toList());
    }

    private static BallotStyle style(String id, List<String> contests, List<PlaceId> places) {
        return new BallotStyle(
                new StyleId(id), text(id), contests.stream().map(ContestId::new).toList(), places);
    }

    private static Place place(PlaceId id) {
        return new Place(id, text(id.text()), text(id.text() + ".address"));
    }

    private static LocalText text(String key) {
        Map<String, String> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            if (TEXTS.containsKey(key + "." + language)) {
                texts.put(language, TEXTS.getString(key + "." + language));
            }
        }
        return LocalText.of(texts);
    }
}
