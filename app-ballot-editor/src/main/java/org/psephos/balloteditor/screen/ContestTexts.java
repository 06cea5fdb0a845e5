package org.psephos.balloteditor.screen;

import java.util.stream.Stream;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Language;
import org.psephos.election.LocalText;

/// Which texts of a contest a language lacks: names always, other texts where another language has them.
final class ContestTexts {

    private ContestTexts() {}

    static long missing(Contest contest, Language language) {
        Stream<LocalText> needed = Stream.concat(
                Stream.of(contest.title()), contest.options().stream().map(ContestOption::label));
        Stream<LocalText> perhaps = Stream.concat(
                        Stream.of(contest.instructions(), contest.measure()),
                        contest.options().stream().map(ContestOption::detail))
                .filter(text -> !text.isEmpty());
        return Stream.concat(needed, perhaps)
                .filter(text -> text.exactly(language).isEmpty())
                .count();
    }
}
