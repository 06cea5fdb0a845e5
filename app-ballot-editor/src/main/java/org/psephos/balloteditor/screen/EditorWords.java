package org.psephos.balloteditor.screen;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Rule;

/// Sentences about a definition in the language of the screen.
final class EditorWords {

    private EditorWords() {}

    /// The election's text in the language of the screen, or in its own fallback order.
    static String shown(Election election, LocalText text, Words words) {
        return election.text(text, new Language(words.locale().toLanguageTag()));
    }

    /// The election's title, or that it has none.
    static String title(Election election, Words words) {
        String title = shown(election, election.title(), words);
        return title.isEmpty() ? words.get("elections.untitled") : title;
    }

    /// Election day written out.
    static String day(Election election, Locale locale) {
        return election.day().format(pattern("EEEE d MMMM yyyy", locale));
    }

    /// Election day for a table.
    static String shortDay(Election election, Locale locale) {
        return election.day().format(pattern("d MMM yyyy", locale));
    }

    /// In the digits of the language.
    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).localizedBy(locale);
    }

    /// Day, hours and zone in one line.
    static String when(Election election, Words words) {
        DateTimeFormatter hour = pattern("HH:mm", words.locale());
        return words.get(
                "overview.when",
                Map.of(
                        "day", day(election, words.locale()),
                        "opens", election.polls().opens().format(hour),
                        "closes", election.polls().closes().format(hour),
                        "zone", election.polls().zone().getId()));
    }

    /// "Choose up to 3 of 9".
    static String rule(Contest contest, Words words) {
        Rule rule = contest.rule();
        int count = contest.options().size();
        return switch (rule.form()) {
            case YES_NO -> words.get("rule.yesno");
            case ONE_OF -> words.get("rule.choose.one", "count", count);
            case N_OF_M -> words.get("rule.choose", Map.of("min", rule.min(), "max", rule.max(), "count", count));
        };
    }
}
