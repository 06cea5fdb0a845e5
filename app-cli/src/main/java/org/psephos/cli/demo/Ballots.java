package org.psephos.cli.demo;

import java.util.ArrayList;
import java.util.List;
import org.psephos.common.Chance;
import org.psephos.common.StyleId;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.Selection;

/// What the voters of the demonstration mean to choose: drawn from a seed, with blanks and undervotes among them, and
/// with unequal chances, so that a swap of two options would show.
final class Ballots {

    private static final int BLANK_PERCENT = 6;

    private final Election election;
    private final Chance chance;

    Ballots(Election election, Chance chance) {
        this.election = election;
        this.chance = chance;
    }

    /// One ballot of a style, contest by contest.
    List<Selection> draw(StyleId style) {
        return election.contestsOf(style).stream().map(this::draw).toList();
    }

    private Selection draw(Contest contest) {
        if (contest.rule().allowsBlank() && chance.below(100) < BLANK_PERCENT) {
            return Selection.blank(contest.id());
        }
        int least = Math.max(1, contest.rule().min());
        int wanted = least + chance.below(contest.rule().max() - least + 1);
        List<ContestOption> left = new ArrayList<>(contest.options());
        List<ContestOption> chosen = new ArrayList<>();
        while (chosen.size() < wanted && !left.isEmpty()) {
            chosen.add(left.remove(skewed(left.size())));
        }
        return new Selection(
                contest.id(),
                contest.options().stream()
                        .filter(chosen::contains)
                        .map(ContestOption::id)
                        .toList());
    }

    /// An index that is more often small than large.
    private int skewed(int count) {
        return Math.min(chance.below(count), chance.below(count));
    }
}
