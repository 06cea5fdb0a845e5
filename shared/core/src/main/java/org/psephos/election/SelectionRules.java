package org.psephos.election;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.ContestId;

/// Whether the choices of a stored vote fit the ballot: the kiosk cannot make others, a stranger's program can.
public final class SelectionRules {

    private SelectionRules() {}

    /// What is wrong with the choices of one contest.
    public enum Misfit implements Word {
        /// A contest of the style has no selection, or one has two.
        CONTEST_COUNT,
        /// A contest does not belong to the style.
        CONTEST_UNKNOWN,
        /// An option does not belong to the contest.
        OPTION_UNKNOWN,
        /// An option is chosen twice.
        OPTION_TWICE,
        /// More options than the rule allows.
        TOO_MANY,
        /// Fewer options than the rule asks for.
        TOO_FEW
    }

    /// The first misfit of a ballot, in the order of the constants of [Misfit]; none when it can be counted.
    ///
    /// @param contests those of the vote's style
    public static Optional<Misfit> misfit(List<Contest> contests, List<Selection> selections) {
        Set<ContestId> known = new HashSet<>();
        contests.forEach(contest -> known.add(contest.id()));
        HashSet<ContestId> seen = new HashSet<>();
        for (Selection selection : selections) {
            if (!known.contains(selection.contest())) {
                return Optional.of(Misfit.CONTEST_UNKNOWN);
            }
            if (!seen.add(selection.contest())) {
                return Optional.of(Misfit.CONTEST_COUNT);
            }
        }
        if (seen.size() != known.size()) {
            return Optional.of(Misfit.CONTEST_COUNT);
        }
        return contests.stream()
                .flatMap(contest -> selections.stream()
                        .filter(selection -> selection.contest().equals(contest.id()))
                        .flatMap(selection -> misfit(contest, selection).stream()))
                .min(Misfit::compareTo);
    }

    private static Optional<Misfit> misfit(Contest contest, Selection selection) {
        int count = selection.options().size();
        if (!contest.optionIds().containsAll(selection.options())) {
            return Optional.of(Misfit.OPTION_UNKNOWN);
        }
        if (new HashSet<>(selection.options()).size() != count) {
            return Optional.of(Misfit.OPTION_TWICE);
        }
        if (count > contest.rule().max()) {
            return Optional.of(Misfit.TOO_MANY);
        }
        boolean few = count == 0
                ? !contest.rule().allowsBlank()
                : count < contest.rule().min();
        return few ? Optional.of(Misfit.TOO_FEW) : Optional.empty();
    }
}
