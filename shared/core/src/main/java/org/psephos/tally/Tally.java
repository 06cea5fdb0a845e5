package org.psephos.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.Selection;

/// The count: what the states of all voters add up to. A pure function; [ElectionBook#count] is the way to it.
///
/// Only open elections have votes per option here. A secret election gets its turnout and nothing else: there is no
/// code that could compute more before the key holders open the box.
public final class Tally {

    private Tally() {}

    static TallyResult count(
            org.psephos.common.ElectionId election,
            BallotsState ballots,
            List<VoterState> voters,
            Collection<Exceptional> others) {
        TreeSet<Exceptional> exceptions = new TreeSet<>(others);
        exceptions.addAll(ballots.exceptions());
        voters.forEach(voter -> exceptions.addAll(voter.exceptions()));
        List<VoterState> listed =
                voters.stream().filter(voter -> isListed(voter)).toList();
        TallyResult.Turnout turnout = turnout(listed);
        ElectionKind kind =
                ballots.current().map(save -> save.definition().kind()).orElse(ElectionKind.OPEN);
        List<TallyResult.ContestCount> contests = ballots.sealed()
                .filter(save -> kind == ElectionKind.OPEN)
                .map(save -> contests(save.definition(), listed))
                .orElse(List.of());
        return new TallyResult(
                election,
                ballots.sealed().map(BallotsState.Save::fingerprint).stream().toList(),
                kind,
                ballots.state(),
                turnout,
                places(listed),
                contests,
                List.copyOf(exceptions),
                checks(turnout, contests));
    }

    private static boolean isListed(VoterState voter) {
        return switch (voter.standing()) {
            case UNKNOWN, WITHDRAWN -> false;
            case REGISTERED, CHECKED_IN, VOTED -> true;
        };
    }

    private static TallyResult.Turnout turnout(List<VoterState> voters) {
        int checkedIn = (int)
                voters.stream().filter(voter -> voter.checkIn().isPresent()).count();
        int cast =
                (int) voters.stream().filter(voter -> voter.cast().isPresent()).count();
        return new TallyResult.Turnout(voters.size(), checkedIn, cast);
    }

    private static List<TallyResult.PlaceTurnout> places(List<VoterState> voters) {
        Map<PlaceId, List<VoterState>> byPlace = new TreeMap<>();
        voters.forEach(
                voter -> byPlace.computeIfAbsent(voter.enrolment().orElseThrow().place(), ignored -> new ArrayList<>())
                        .add(voter));
        return byPlace.entrySet().stream()
                .map(each -> new TallyResult.PlaceTurnout(each.getKey(), turnout(each.getValue())))
                .toList();
    }

    private static List<TallyResult.ContestCount> contests(Election definition, List<VoterState> voters) {
        Map<StyleId, Integer> byStyle = new HashMap<>();
        Map<org.psephos.common.ContestId, List<Selection>> selections = new HashMap<>();
        for (VoterState voter : voters) {
            voter.cast().ifPresent(cast -> {
                byStyle.merge(cast.says().style(), 1, Integer::sum);
                cast.says()
                        .selections()
                        .forEach(selection -> selections
                                .computeIfAbsent(selection.contest(), ignored -> new ArrayList<>())
                                .add(selection));
            });
        }
        return definition.contests().stream()
                .map(contest -> {
                    int ballots = definition.styles().stream()
                            .filter(style -> style.contests().contains(contest.id()))
                            .mapToInt(style -> byStyle.getOrDefault(style.id(), 0))
                            .sum();
                    return contest(contest, ballots, selections.getOrDefault(contest.id(), List.of()));
                })
                .toList();
    }

    private static TallyResult.ContestCount contest(Contest contest, int ballots, List<Selection> selections) {
        int max = contest.rule().max();
        Map<OptionId, Integer> votes = new HashMap<>();
        int blank = 0;
        int undervotes = 0;
        for (Selection selection : selections) {
            selection.options().forEach(option -> votes.merge(option, 1, Integer::sum));
            if (selection.options().isEmpty()) {
                blank++;
            } else {
                undervotes += max - selection.options().size();
            }
        }
        List<TallyResult.OptionCount> options = contest.optionIds().stream()
                .map(option -> new TallyResult.OptionCount(option, votes.getOrDefault(option, 0)))
                .toList();
        return new TallyResult.ContestCount(contest.id(), ballots, options, blank, undervotes, max);
    }

    /// Sums that must fit whatever the records say.
    private static List<TallyResult.SumCheck> checks(
            TallyResult.Turnout turnout, List<TallyResult.ContestCount> contests) {
        List<TallyResult.SumCheck> checks = new ArrayList<>();
        checks.add(
                new TallyResult.SumCheck("checked-in-within-registered", turnout.checkedIn() <= turnout.registered()));
        checks.add(new TallyResult.SumCheck("cast-within-checked-in", turnout.cast() <= turnout.checkedIn()));
        for (TallyResult.ContestCount contest : contests) {
            long choices = (long) contest.votes() + contest.undervotes() + (long) contest.blank() * contest.max();
            boolean fits = choices == (long) contest.cast() * contest.max() && contest.cast() <= turnout.cast();
            checks.add(new TallyResult.SumCheck("choices-" + contest.contest(), fits));
        }
        return checks;
    }
}
