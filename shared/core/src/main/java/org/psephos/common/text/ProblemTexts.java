package org.psephos.common.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;

/// A problem in words: what happened, what still holds, what to do next.
public final class ProblemTexts {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Texts texts;

    /// @param locale the reader's language
    public ProblemTexts(Locale locale) {
        this.texts = Texts.of(ErrorCode.class, "errors", locale);
    }

    /// What happened.
    public String what(Problem problem) {
        return texts.get(problem.code().text() + ".what", facts(problem));
    }

    /// What still holds.
    public String holds(Problem problem) {
        return texts.get(problem.code().text() + ".holds", facts(problem));
    }

    /// What to do next.
    public String next(Problem problem) {
        return texts.get(problem.code().text() + ".next", facts(problem));
    }

    /// Facts that are short whole numbers as numbers, so that sentences can have plurals; a language by its own name.
    private static Map<String, Object> facts(Problem problem) {
        Map<String, Object> facts = new TreeMap<>();
        problem.facts()
                .forEach((name, value) ->
                        facts.put(name, NUMBER.matcher(value).matches() ? Integer.valueOf(value) : named(name, value)));
        return facts;
    }

    private static String named(String name, String value) {
        Locale language = Locale.forLanguageTag(value);
        return name.equals("language") && !language.getLanguage().isEmpty()
                ? language.getDisplayLanguage(language)
                : value;
    }

    /// The three sentences one after another.
    public String all(Problem problem) {
        return what(problem) + " " + holds(problem) + " " + next(problem);
    }
}
