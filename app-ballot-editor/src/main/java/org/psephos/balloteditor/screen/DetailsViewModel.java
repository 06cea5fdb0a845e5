package org.psephos.balloteditor.screen;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.Polls;
import org.psephos.election.SecondCast;

/// Day, hours, zone and rules of the open election, as they are typed: what can be read goes into the draft at once,
/// what cannot is told beside its field and leaves the draft as it was. Undo is followed.
public final class DetailsViewModel {

    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");

    private final EditorViewModel editor;
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty opens = new SimpleStringProperty("");
    private final StringProperty closes = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.of("UTC"));
    private final ObjectProperty<Duration> grace = new SimpleObjectProperty<>(Duration.ZERO);
    private final ObjectProperty<ElectionKind> kind = new SimpleObjectProperty<>(ElectionKind.OPEN);
    private final ObjectProperty<SecondCast> second = new SimpleObjectProperty<>(SecondCast.FIRST_STAYS);
    private final ReadOnlyStringWrapper dayError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper opensError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper closesError = new ReadOnlyStringWrapper("");
    private boolean showing;

    /// @param editor the open election, for as long as the window lives
    public DetailsViewModel(EditorViewModel editor) {
        this.editor = editor;
        editor.draft().subscribe(draft -> draft.ifPresent(this::show));
        day.subscribe((before, typed) -> typedDay(typed));
        opens.subscribe((before, typed) -> typedHour(typed, opensError, Polls::opens, this::opening));
        closes.subscribe((before, typed) -> typedHour(typed, closesError, Polls::closes, this::closing));
        zone.subscribe((before, now) -> polls(polls -> new Polls(polls.opens(), polls.closes(), now, polls.grace())));
        grace.subscribe((before, now) -> polls(polls -> new Polls(polls.opens(), polls.closes(), polls.zone(), now)));
        kind.subscribe((before, now) -> edit(election -> election.edit().kind(now)));
        second.subscribe((before, now) -> edit(election -> election.edit().secondCast(now)));
    }

    private void show(Election election) {
        showing = true;
        Polls polls = election.polls();
        if (!readDay(day.get()).equals(Optional.of(election.day()))) {
            day.set(election.day().toString());
        }
        show(opens, polls.opens());
        show(closes, polls.closes());
        zone.set(polls.zone());
        grace.set(polls.grace());
        kind.set(election.kind());
        second.set(election.secondCast());
        dayError.set("");
        opensError.set("");
        closesError.set(polls.closes().isAfter(polls.opens()) ? "" : "details.closes.error");
        showing = false;
    }

    /// What says the same stays as it was typed.
    private static void show(StringProperty typed, LocalDateTime time) {
        if (!readHour(typed.get()).equals(Optional.of(time.toLocalTime()))) {
            typed.set(time.toLocalTime().toString());
        }
    }

    private void typedDay(String typed) {
        Optional<LocalDate> read = readDay(typed);
        if (!showing) {
            dayError.set(read.isPresent() ? "" : "details.day.error");
            read.ifPresent(date -> edit(election -> election.edit().day(date)));
        }
    }

    private void typedHour(
            String typed,
            ReadOnlyStringWrapper error,
            java.util.function.Function<Polls, LocalDateTime> part,
            java.util.function.BiFunction<Polls, LocalDateTime, Polls> with) {
        Optional<LocalTime> read = readHour(typed);
        if (!showing) {
            error.set(read.isPresent() ? "" : "details.hour.error");
            read.ifPresent(time -> polls(
                    polls -> with.apply(polls, part.apply(polls).toLocalDate().atTime(time))));
        }
    }

    private Polls opening(Polls polls, LocalDateTime time) {
        return new Polls(time, polls.closes(), polls.zone(), polls.grace());
    }

    private Polls closing(Polls polls, LocalDateTime time) {
        return new Polls(polls.opens(), time, polls.zone(), polls.grace());
    }

    private void polls(UnaryOperator<Polls> change) {
        edit(election -> election.edit().polls(change.apply(election.polls())));
    }

    private void edit(UnaryOperator<Election> change) {
        if (!showing) {
            editor.edit(change);
        }
    }

    private static Optional<LocalDate> readDay(String typed) {
        try {
            return Optional.of(LocalDate.parse(digits(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `8`, `8:00`, `08.30`, in the digits of any language.
    private static Optional<LocalTime> readHour(String typed) {
        Matcher hour = HOUR.matcher(digits(typed));
        try {
            return hour.matches()
                    ? Optional.of(LocalTime.of(
                            Integer.parseInt(hour.group(1)),
                            hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String digits(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.strip().codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    /// Election day, `2026-11-29`.
    public StringProperty day() {
        return day;
    }

    /// When the polls open, `08:00`.
    public StringProperty opens() {
        return opens;
    }

    /// When they close.
    public StringProperty closes() {
        return closes;
    }

    /// In whose time.
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /// How long after closing whoever was in the room may finish.
    public ObjectProperty<Duration> grace() {
        return grace;
    }

    /// Open or secret.
    public ObjectProperty<ElectionKind> kind() {
        return kind;
    }

    /// What a second ballot of a voter does.
    public ObjectProperty<SecondCast> second() {
        return second;
    }

    /// The key of what is wrong with the day; empty when nothing is.
    public ReadOnlyStringProperty dayError() {
        return dayError.getReadOnlyProperty();
    }

    /// The same of the hour of opening.
    public ReadOnlyStringProperty opensError() {
        return opensError.getReadOnlyProperty();
    }

    /// The same of the hour of closing.
    public ReadOnlyStringProperty closesError() {
        return closesError.getReadOnlyProperty();
    }
}
