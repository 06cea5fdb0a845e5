package org.psephos.cli.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.Selection;

/// A second count, kept by the script while it votes: a plain table of who holds which ballot. It knows nothing of
/// records, folds and chains, so that it cannot share their mistakes.
final class IndependentCount {

    private final Election election;
    private final Map<VoterId, List<Selection>> box = new HashMap<>();
    private final Map<VoterId, StyleId> styles = new HashMap<>();

    IndependentCount(Election election) {
        this.election = election;
    }

    /// A voter's ballot went into the box.
    void cast(VoterId voter, StyleId style, List<Selection> ballot) {
        if (box.putIfAbsent(voter, List.copyOf(ballot)) != null) {
            throw new IllegalStateException("the script cast twice for one voter");
        }
        styles.put(voter, style);
    }

    /// A voter's ballot was taken out by two officials.
    void uncast(VoterId voter) {
        if (box.remove(voter) == null) {
            throw new IllegalStateException("the script un-cast a ballot that was not there");
        }
    }

    /// How many ballots are in the box.
    int size() {
        return box.size();
    }

    /// The count of one contest.
    ///
    /// @param votes by option
    /// @param blank ballots with nothing chosen
    /// @param undervotes choices not used on ballots that are not blank
    record ContestCount(Map<OptionId, Long> votes, long blank, long undervotes) {}

    /// The count by contest.
    Map<ContestId, ContestCount> counts() {
        Map<ContestId, ContestCount> counts = new LinkedHashMap<>();
        for (Contest contest : election.contests()) {
            counts.put(contest.id(), count(contest));
        }
        return counts;
    }

    private ContestCount count(Contest contest) {
        Map<OptionId, Long> votes = new LinkedHashMap<>();
        contest.options().forEach(option -> votes.put(option.id(), 0L));
        long blank = 0;
        long undervotes = 0;
        for (List<Selection> ballot : box.values()) {
            for (Selection selection : ballot) {
                if (!selection.contest().equals(contest.id())) {
                    continue;
                }
                if (selection.options().isEmpty()) {
                    blank++;
                } else {
                    undervotes += contest.rule().max() - selection.options().size();
                    selection.options().forEach(option -> votes.merge(option, 1L, Long::sum));
                }
            }
        }
        return new ContestCount(votes, blank, undervotes);
    }
}
