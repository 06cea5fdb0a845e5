package org.psephos.voterentry.service.person;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A date as a person types it, read in the order of the language: `31.1.1979`, `31/01/1979`, `1979-01-31`,
/// `٣١/١/١٩٧٩`.
public sealed interface TypedDate {

    /// Nothing was typed.
    record Empty() implements TypedDate {}

    /// A real day.
    ///
    /// @param date which
    record Day(LocalDate date) implements TypedDate {}

    /// The month has fewer days.
    ///
    /// @param month which
    /// @param days how many it has
    record NoSuchDay(YearMonth month, int days) implements TypedDate {}

    /// The year has two digits only.
    record ShortYear() implements TypedDate {}

    /// No date.
    record NoDate() implements TypedDate {}

    /// Reads `typed` in the order of `locale`; a year that comes first is read as such everywhere.
    static TypedDate read(String typed, Locale locale) {
        if (typed.isBlank()) {
            return new Empty();
        }
        List<Integer> parts = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        if (!Parts.split(typed.strip(), parts, lengths)) {
            return new NoDate();
        }
        if (lengths.get(0) == 4) {
            return of(parts.get(0), parts.get(1), parts.get(2));
        }
        if (lengths.get(2) != 4) {
            return lengths.get(2) == 2 ? new ShortYear() : new NoDate();
        }
        return Parts.monthFirst(locale)
                ? of(parts.get(2), parts.get(0), parts.get(1))
                : of(parts.get(2), parts.get(1), parts.get(0));
    }

    private static TypedDate of(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) {
            return new NoDate();
        }
        YearMonth of = YearMonth.of(year, month);
        return day <= of.lengthOfMonth() ? new Day(of.atDay(day)) : new NoSuchDay(of, of.lengthOfMonth());
    }

    /// How a day is typed in `locale`, so that reading it back gives the same day.
    static String write(LocalDate date, Locale locale) {
        return Parts.monthFirst(locale)
                ? String.format(
                        Locale.ROOT, "%02d/%02d/%04d", date.getMonthValue(), date.getDayOfMonth(), date.getYear())
                : String.format(
                        Locale.ROOT, "%02d.%02d.%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /// The pieces of a typed date.
    final class Parts {

        private static final int DIGITS_MAX = 8;

        private Parts() {}

        static boolean split(String typed, List<Integer> parts, List<Integer> lengths) {
            int value = 0;
            int length = 0;
            for (int point : (typed + ".").codePoints().toArray()) {
                int digit = Character.digit(point, 10);
                if (digit >= 0 && length < DIGITS_MAX) {
                    value = value * 10 + digit;
                    length++;
                } else if (length > 0 && isSeparator(point)) {
                    parts.add(value);
                    lengths.add(length);
                    value = 0;
                    length = 0;
                } else {
                    return false;
                }
            }
            return parts.size() == 3;
        }

        private static boolean isSeparator(int point) {
            return point == '.' || point == '/' || point == '-' || point == ' ' || point == '\u060d' || point == ',';
        }

        static boolean monthFirst(Locale locale) {
            boolean plainEnglish =
                    locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
            if (!plainEnglish
                    && DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat form) {
                String pattern = form.toPattern();
                return pattern.indexOf('M') < pattern.indexOf('d');
            }
            return false;
        }
    }
}
