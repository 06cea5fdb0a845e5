package org.psephos.desktop.message;

import java.util.List;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.State;

/// What a message bar says; a view model may hold it.
///
/// @param state its colour and icon
/// @param title what happened, one sentence
/// @param text what still holds and what to do next
/// @param code the stable code of a problem, empty for anything else
public record Message(State state, String title, String text, String code) {

    /// Nothing to say: a bar with this is not there.
    public static final Message NONE = new Message(State.IDLE, "", "", "");

    /// A message that is no problem.
    public static Message of(State state, String title, String text) {
        return new Message(state, title, text, "");
    }

    /// A problem in the reader's language.
    public static Message of(Problem problem, Texts texts) {
        ProblemTexts sentences = new ProblemTexts(texts.locale());
        return new Message(
                State.BAD,
                sentences.what(problem),
                sentences.holds(problem) + " " + sentences.next(problem),
                problem.code().text());
    }

    /// The first of several problems; the others follow in its text.
    public static Message of(List<Problem> problems, Texts texts) {
        Message first = of(problems.getFirst(), texts);
        if (problems.size() == 1) {
            return first;
        }
        ProblemTexts sentences = new ProblemTexts(texts.locale());
        StringBuilder all = new StringBuilder(first.text());
        problems.stream().skip(1).forEach(problem -> all.append('\n').append(sentences.all(problem)));
        return new Message(first.state(), first.title(), all.toString(), first.code());
    }

    /// Whether there is something to say.
    public boolean present() {
        return !title.isEmpty();
    }
}
