package org.psephos.desktop.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.psephos.common.Time;

/// Moments in words, in the reader's language and the place's zone.
///
/// @param words whose language
/// @param zone whose clock
/// @param time what today is
public record Moments(Words words, ZoneId zone, Time time) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// `14 Oct 2026`.
    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    private String comma() {
        return words.locale().getLanguage().equals("ar") ? "، " : ", ";
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(day);
    }

    /// `14 Oct 2026, 09:47`.
    public String dayAndClock(Instant moment) {
        return day(moment) + comma() + CLOCK.format(moment.atZone(zone));
    }

    /// `09:47:12` today, else day and clock: short where most moments are of today.
    public String brief(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return there.toLocalDate().equals(time.now().atZone(zone).toLocalDate())
                ? SECONDS.format(there)
                : day(moment) + comma() + SECONDS.format(there);
    }
}
