package org.psephos.election;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.psephos.common.ContestId;
import org.psephos.common.ErrorCode;
import org.psephos.common.OptionId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;

/// What one voter has marked so far, by the rules of the ballot. A value; each mark makes another. Prints as `***`.
///
/// Too many choices cannot be marked: one more than the rule allows is refused and nothing else is unselected.
public final class BallotMarking {

    private final List<Contest> contests;
    private final SortedMap<ContestId, List<OptionId>> chosen;

    private BallotMarking(List<Contest> contests, SortedMap<ContestId, List<OptionId>> chosen) {
        this.contests = contests;
        this.chosen = chosen;
    }

    /// How full a contest is.
    public enum Fill {
        /// Nothing is chosen, and that may be cast.
        BLANK,
        /// Fewer than the rule asks for; cannot be cast.
        TOO_FEW,
        /// Fewer than the rule allows; can be cast, and is told.
        UNDERVOTE,
        /// As many as the rule allows.
        COMPLETE
    }

    /// An empty ballot.
    ///
    /// @param contests those of the voter's style, in the order of the ballot
    public static BallotMarking empty(List<Contest> contests) {
        TreeMap<ContestId, List<OptionId>> none = new TreeMap<>();
        contests.forEach(contest -> none.put(contest.id(), List.of()));
        return new BallotMarking(List.copyOf(contests), none);
    }

    /// The contests in the order of the ballot.
    public List<Contest> contests() {
        return contests;
    }

    /// With one option chosen; choosing it again changes nothing.
    ///
    /// @return refused with `BALLOT-MARKS-FULL` (fact `max`) when no choice is left
    /// @throws IllegalArgumentException when the ballot has no such contest or option
    public Outcome<BallotMarking> choose(ContestId contest, OptionId option) {
        if (isChosen(contest, option)) {
            return Outcome.done(this);
        }
        if (remaining(contest) == 0) {
            int max = contest(contest).rule().max();
            return Outcome.refused(Problem.of(ErrorCode.BALLOT_MARKS_FULL, "max", max));
        }
        List<OptionId> more = new ArrayList<>(chosen(contest));
        more.add(option);
        return Outcome.done(with(contest, more));
    }

    /// With one option no longer chosen.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest or option
    public BallotMarking unselect(ContestId contest, OptionId option) {
        if (!isChosen(contest, option)) {
            return this;
        }
        return with(
                contest,
                chosen(contest).stream().filter(each -> !each.equals(option)).toList());
    }

    /// Chooses an option that is not chosen, unselects one that is.
    ///
    /// @return refused as by [#choose]
    /// @throws IllegalArgumentException when the ballot has no such contest or option
    public Outcome<BallotMarking> toggle(ContestId contest, OptionId option) {
        return isChosen(contest, option) ? Outcome.done(unselect(contest, option)) : choose(contest, option);
    }

    /// With nothing chosen in one contest.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest
    public BallotMarking clear(ContestId contest) {
        contest(contest);
        return with(contest, List.of());
    }

    /// The options chosen in a contest.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest
    public List<OptionId> chosen(ContestId contest) {
        return List.copyOf(chosen.getOrDefault(contest(contest).id(), List.of()));
    }

    /// Whether an option is chosen.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest or option
    public boolean isChosen(ContestId contest, OptionId option) {
        if (contest(contest).option(option).isEmpty()) {
            throw new IllegalArgumentException("no such option in contest " + contest);
        }
        return chosen(contest).contains(option);
    }

    /// How many more options may be chosen in a contest.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest
    public int remaining(ContestId contest) {
        return Math.max(0, contest(contest).rule().max() - chosen(contest).size());
    }

    /// How full a contest is.
    ///
    /// @throws IllegalArgumentException when the ballot has no such contest
    public Fill fill(ContestId contest) {
        Rule rule = contest(contest).rule();
        int count = chosen(contest).size();
        if (count == 0) {
            return rule.allowsBlank() ? Fill.BLANK : Fill.TOO_FEW;
        }
        if (count < rule.min()) {
            return Fill.TOO_FEW;
        }
        return count < rule.max() ? Fill.UNDERVOTE : Fill.COMPLETE;
    }

    /// Whether the ballot can be cast as it is.
    public boolean isCastable() {
        return problems().isEmpty();
    }

    /// What keeps the ballot from being cast, per contest in the order of the ballot.
    public List<Problem> problems() {
        return contests.stream()
                .filter(contest -> fill(contest.id()) == Fill.TOO_FEW)
                .map(contest -> Problem.of(ErrorCode.BALLOT_MARKS_FEW, "min", leastOf(contest))
                        .with("contest", contest.id()))
                .toList();
    }

    /// The choices of every contest in the order of the ballot, blank ones included.
    public List<Selection> selections() {
        return contests.stream()
                .map(contest -> new Selection(contest.id(), chosen(contest.id())))
                .toList();
    }

    private static int leastOf(Contest contest) {
        return Math.max(1, contest.rule().min());
    }

    private BallotMarking with(ContestId contest, List<OptionId> options) {
        TreeMap<ContestId, List<OptionId>> next = new TreeMap<>(chosen);
        next.put(contest, List.copyOf(options));
        return new BallotMarking(contests, next);
    }

    private Contest contest(ContestId id) {
        return contests.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contest " + id + " on this ballot"));
    }

    @Override
    public String toString() {
        return "***";
    }
}
