package org.psephos.voterentry.screen;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.common.text.Texts;
import org.psephos.desktop.theme.Words;
import org.psephos.election.BallotStyle;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Names;
import org.psephos.voterentry.service.person.RollVoter;

/// How this app says dates, times, places, styles and names, in the language of the moment and the election's zone.
public final class Say {

    private final Words words;
    private final ElectionRoom room;
    private final Names names;

    /// @param words holds the bundle of this package
    public Say(Words words, ElectionRoom room, Names names) {
        this.words = words;
        this.room = room;
        this.names = names;
    }

    /// The texts.
    public Words words() {
        return words;
    }

    /// What people call desks and colleagues.
    public Names names() {
        return names;
    }

    /// The election.
    public ElectionRoom room() {
        return room;
    }

    /// A whole number in the reader's digits.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(words.locale()).format(value);
    }

    /// A date of the roll, written out; as it stands when it is no date.
    public String date(String iso) {
        return day(iso).map(this::date).orElse(iso);
    }

    /// A date, written out.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(dates())
                .format(date);
    }

    /// The age on election day; empty when the date is no date.
    public String age(String iso) {
        return day(iso).map(
                        born -> number(Period.between(born, definition().day()).getYears()))
                .orElse("");
    }

    /// The year of a date of the roll.
    public String year(String iso) {
        return day(iso).map(date -> DateTimeFormatter.ofPattern("uuuu", words.locale())
                        .localizedBy(dates())
                        .format(date))
                .orElse(iso);
    }

    /// Plain English dates are written day first, as the town does.
    private Locale dates() {
        Locale locale = words.locale();
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Hours, minutes and seconds in the election's zone.
    public String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", words.locale())
                .localizedBy(dates())
                .withZone(zone())
                .format(time);
    }

    /// Hours and minutes in the election's zone.
    public String minute(Instant time) {
        return clockOf(time.atZone(zone()).toLocalTime());
    }

    /// Hours and minutes.
    public String clockOf(java.time.LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", words.locale())
                .localizedBy(dates())
                .format(time);
    }

    /// Date and time in the election's zone.
    public String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(dates())
                .withZone(zone())
                .format(time);
    }

    /// How long ago, in hours and minutes.
    public String ago(Instant time, Instant now) {
        Duration past = Duration.between(time, now);
        return words.get(
                "say.ago", Map.of("hours", Math.max(0, past.toHours()), "minutes", Math.max(0, past.toMinutesPart())));
    }

    private ZoneId zone() {
        return definition().polls().zone();
    }

    private Election definition() {
        return room.now().get().definition();
    }

    /// The election's name.
    public String title() {
        return text(definition().title());
    }

    /// The name of a place; the id when the election does not know it.
    public String place(PlaceId place) {
        return definition().place(place).map(known -> text(known.name())).orElse(place.text());
    }

    /// The places of the election.
    public List<Place> places() {
        return definition().places();
    }

    /// The address of a place; empty without one.
    public String addressOf(Place place) {
        return text(place.address());
    }

    /// The name of a place by the text of its id; empty for an empty id.
    public String placeOf(String place) {
        try {
            return place.isEmpty() ? "" : place(new PlaceId(place));
        } catch (IllegalArgumentException e) {
            return place;
        }
    }

    /// The number and name of a style; the id when the election does not know it.
    public String style(StyleId style) {
        List<BallotStyle> styles = definition().styles();
        for (int i = 0; i < styles.size(); i++) {
            if (styles.get(i).id().equals(style)) {
                return words.get(
                        "say.style",
                        Map.of(
                                "number",
                                i + 1,
                                "name",
                                Texts.isolate(text(styles.get(i).name()))));
            }
        }
        return style.text();
    }

    /// The same by the text of its id.
    public String styleOf(String style) {
        try {
            return style.isEmpty() ? "" : style(new StyleId(style));
        } catch (IllegalArgumentException e) {
            return style;
        }
    }

    /// The titles of the contests of a style.
    public List<String> contests(StyleId style) {
        return definition().contestsOf(style).stream()
                .map(contest -> text(contest.title()))
                .toList();
    }

    private String text(LocalText text) {
        return definition().text(text, language(words.locale()));
    }

    private static Language language(Locale locale) {
        return new Language(locale.getLanguage());
    }

    /// The name, kept apart from the sentence around it.
    public String name(RollVoter voter) {
        return Texts.isolate(voter.get(PersonField.NAME));
    }

    /// The address on one line; empty without one.
    public String address(RollVoter voter) {
        String comma = words.get("say.comma");
        String town = Stream.of(voter.get(PersonField.TOWN), voter.get(PersonField.POSTCODE))
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
        return Stream.of(
                        voter.get(PersonField.STREET),
                        voter.get(PersonField.STREET2),
                        town,
                        voter.get(PersonField.TERRITORY),
                        voter.get(PersonField.COUNTRY))
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + comma + right)
                .map(Texts::isolate)
                .orElse("");
    }
}
