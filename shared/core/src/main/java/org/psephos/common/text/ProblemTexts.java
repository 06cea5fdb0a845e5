package org.psephos.common.text;

import java.util.Locale;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;

/// A problem in words: what happened, what still holds, what to do next.
public final class ProblemTexts {

    private final Texts texts;

    /// @param locale the reader's language
    public ProblemTexts(Locale locale) {
        this.texts = Texts.of(ErrorCode.class, "errors", locale);
    }

    /// What happened.
    public String what(Problem problem) {
        return texts.get(problem.code().text() + ".what", problem.facts());
    }

    /// What still holds.
    public String holds(Problem problem) {
        return texts.get(problem.code().text() + ".holds", problem.facts());
    }

    /// What to do next.
    public String next(Problem problem) {
        return texts.get(problem.code().text() + ".next", problem.facts());
    }

    /// The three sentences one after another.
    public String all(Problem problem) {
        return what(problem) + " " + holds(problem) + " " + next(problem);
    }
}
