package org.psephos.election;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.psephos.common.ErrorCode;
import org.psephos.common.OptionId;
import org.psephos.common.Problem;

/// Checks texts in every language of an election and adds what it finds to one list.
final class TextCheck {

    private final List<Language> languages;
    private final List<Problem> problems;

    TextCheck(List<Language> languages, List<Problem> problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /// A text on one line that every language must have.
    void required(String where, LocalText text, int signsMax) {
        languages.stream()
                .filter(language -> text.exactly(language).isEmpty())
                .forEach(language -> add(ErrorCode.BALLOT_TEXT_MISSING, where, language));
        each(where, text, signsMax, false);
    }

    /// A text of one or more lines that is there in every language or in none.
    void optional(String where, LocalText text, int signsMax) {
        if (!text.isEmpty()) {
            languages.stream()
                    .filter(language -> text.exactly(language).isEmpty())
                    .forEach(language -> add(ErrorCode.BALLOT_TEXT_MISSING, where, language));
            each(where, text, signsMax, true);
        }
    }

    /// No two options that people would take for the same, in any language.
    void distinct(String where, List<ContestOption> options) {
        for (Language language : languages) {
            Map<String, OptionId> seen = new HashMap<>();
            for (ContestOption option : options) {
                String label = TextFold.fold(option.label().exactly(language).orElse(""));
                OptionId first = label.isEmpty() ? null : seen.putIfAbsent(label, option.id());
                if (first != null) {
                    problems.add(Problem.of(ErrorCode.BALLOT_OPTION_TWICE, "where", where + "/" + option.id())
                            .with("language", language)
                            .with("first", first));
                }
            }
        }
    }

    private void each(String where, LocalText text, int signsMax, boolean lines) {
        text.byLanguage().forEach((language, value) -> {
            if (!languages.contains(language)) {
                add(ErrorCode.BALLOT_TEXT_LANGUAGE, where, language);
            }
            if (TextRules.signs(value) > signsMax) {
                problems.add(Problem.of(ErrorCode.BALLOT_TEXT_LONG, "where", where)
                        .with("language", language)
                        .with("signs", TextRules.signs(value))
                        .with("limit", signsMax));
            }
            Set<TextFault> faults = lines ? TextRules.faultsOfText(value) : TextRules.faultsOfLine(value);
            faults.forEach(fault -> problems.add(Problem.of(ErrorCode.BALLOT_TEXT_SIGNS, "where", where)
                    .with("language", language)
                    .with("fault", fault.word())));
        });
    }

    private void add(ErrorCode code, String where, Language language) {
        problems.add(Problem.of(code, "where", where).with("language", language));
    }
}
