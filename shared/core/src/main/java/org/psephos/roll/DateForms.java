package org.psephos.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as people write them: three numbers with any separator, the year in four digits, in any script's
/// digits.
public final class DateForms {

    private static final Pattern NUMBERS =
            Pattern.compile("\\s*([0-9]{1,4})\\s*[-/. ]\\s*([0-9]{1,2})\\s*[-/. ]\\s*([0-9]{1,4})\\s*\\.?\\s*");

    private DateForms() {}

    /// What a text may mean.
    public sealed interface Reading {

        /// One real date.
        ///
        /// @param date which
        record Day(LocalDate date) implements Reading {}

        /// Two real dates, depending on who wrote it.
        ///
        /// @param dayFirst the day is written first
        /// @param monthFirst the month is written first
        record Ambiguous(LocalDate dayFirst, LocalDate monthFirst) implements Reading {}

        /// It looks like a date but no calendar has it.
        record NoSuchDay() implements Reading {}

        /// It does not look like a date.
        record NoDate() implements Reading {}
    }

    /// What `text` may mean without knowing who wrote it.
    public static Reading read(String text) {
        int[] numbers = numbers(text);
        if (numbers.length == 0) {
            return new Reading.NoDate();
        }
        if (numbers[0] > 31) {
            return one(date(numbers, DateOrder.YEAR_FIRST));
        }
        Optional<LocalDate> dayFirst = date(numbers, DateOrder.DAY_FIRST);
        Optional<LocalDate> monthFirst = date(numbers, DateOrder.MONTH_FIRST);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return new Reading.Ambiguous(dayFirst.get(), monthFirst.get());
        }
        return one(dayFirst.or(() -> monthFirst));
    }

    /// What `text` means when dates are written in this order; a year in four digits at the front is always
    /// understood.
    public static Reading read(String text, DateOrder order) {
        int[] numbers = numbers(text);
        if (numbers.length == 0) {
            return new Reading.NoDate();
        }
        return one(date(numbers, numbers[0] > 31 ? DateOrder.YEAR_FIRST : order));
    }

    /// The orders in which every one of these texts is a real date; what is not a date at all is left out.
    public static Set<DateOrder> possible(Collection<String> texts) {
        EnumSet<DateOrder> possible = EnumSet.allOf(DateOrder.class);
        boolean any = false;
        for (String text : texts) {
            int[] numbers = numbers(text);
            if (numbers.length != 0) {
                any = true;
                possible.removeIf(order -> date(numbers, order).isEmpty());
            }
        }
        return any ? possible : EnumSet.of(DateOrder.YEAR_FIRST);
    }

    private static Reading one(Optional<LocalDate> date) {
        return date.<Reading>map(Reading.Day::new).orElseGet(Reading.NoSuchDay::new);
    }

    private static Optional<LocalDate> date(int[] numbers, DateOrder order) {
        try {
            LocalDate date =
                    switch (order) {
                        case YEAR_FIRST -> LocalDate.of(numbers[0], numbers[1], numbers[2]);
                        case DAY_FIRST -> LocalDate.of(numbers[2], numbers[1], numbers[0]);
                        case MONTH_FIRST -> LocalDate.of(numbers[2], numbers[0], numbers[1]);
                    };
            return Optional.of(date).filter(each -> each.getYear() >= 1000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int[] numbers(String text) {
        Matcher matcher = NUMBERS.matcher(Digits.ascii(text));
        if (!matcher.matches()) {
            return new int[0];
        }
        return new int[] {
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))
        };
    }
}
