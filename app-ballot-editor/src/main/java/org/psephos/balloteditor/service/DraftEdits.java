package org.psephos.balloteditor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.LocalText;
import org.psephos.election.Place;

/// Edits of a draft that add, remove and move parts; new parts get short random ids that stay for ever.
public final class DraftEdits {

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_SIGNS = 6;

    private final Chance chance;

    /// @param chance where ids come from
    public DraftEdits(Chance chance) {
        this.chance = chance;
    }

    /// With one more contest at the end, which every style has.
    public Election addContest(Election draft) {
        ContestId id = new ContestId(
                fresh("c", ids(draft.contests(), contest -> contest.id().text())));
        List<Contest> contests = new ArrayList<>(draft.contests());
        contests.add(Contest.empty(id));
        Election more = draft.edit().contests(contests);
        return more.edit()
                .styles(more.styles().stream()
                        .map(style ->
                                new BallotStyle(style.id(), style.name(), plus(style.contests(), id), style.places()))
                        .toList());
    }

    /// Without a contest, in no style either.
    public Election removeContest(Election draft, ContestId id) {
        Election fewer = draft.edit()
                .contests(draft.contests().stream()
                        .filter(contest -> !contest.id().equals(id))
                        .toList());
        return fewer.edit()
                .styles(fewer.styles().stream()
                        .map(style ->
                                new BallotStyle(style.id(), style.name(), minus(style.contests(), id), style.places()))
                        .toList());
    }

    /// With a contest moved by `steps` places, in all styles as well.
    public Election moveContest(Election draft, ContestId id, int steps) {
        List<Contest> contests = moved(draft.contests(), contest -> contest.id().equals(id), steps);
        List<ContestId> order = contests.stream().map(Contest::id).toList();
        Election next = draft.edit().contests(contests);
        return next.edit()
                .styles(next.styles().stream()
                        .map(style -> new BallotStyle(
                                style.id(),
                                style.name(),
                                order.stream()
                                        .filter(style.contests()::contains)
                                        .toList(),
                                style.places()))
                        .toList());
    }

    /// With one more option at the end of a contest.
    public Election addOption(Election draft, ContestId contest) {
        return draft.edit().contest(contest, found -> {
            OptionId id = new OptionId(
                    fresh("o", ids(found.options(), option -> option.id().text())));
            return found.withOptions(plus(found.options(), ContestOption.of(id.text(), LocalText.EMPTY)));
        });
    }

    /// Without an option.
    public Election removeOption(Election draft, ContestId contest, OptionId option) {
        return draft.edit()
                .contest(
                        contest,
                        found -> found.withOptions(found.options().stream()
                                .filter(each -> !each.id().equals(option))
                                .toList()));
    }

    /// With an option moved by `steps` places.
    public Election moveOption(Election draft, ContestId contest, OptionId option, int steps) {
        return draft.edit()
                .contest(
                        contest,
                        found -> found.withOptions(
                                moved(found.options(), each -> each.id().equals(option), steps)));
    }

    /// With one option changed.
    public Election changeOption(
            Election draft, ContestId contest, OptionId option, UnaryOperator<ContestOption> change) {
        return draft.edit()
                .contest(
                        contest,
                        found -> found.withOptions(found.options().stream()
                                .map(each -> each.id().equals(option) ? change.apply(each) : each)
                                .toList()));
    }

    /// With one more style, which has every contest and no place yet.
    public Election addStyle(Election draft) {
        StyleId id =
                new StyleId(fresh("s", ids(draft.styles(), style -> style.id().text())));
        List<ContestId> all = draft.contests().stream().map(Contest::id).toList();
        return draft.edit().styles(plus(draft.styles(), new BallotStyle(id, LocalText.EMPTY, all, List.of())));
    }

    /// With one more place.
    public Election addPlace(Election draft) {
        PlaceId id =
                new PlaceId(fresh("p", ids(draft.places(), place -> place.id().text())));
        return draft.edit().places(plus(draft.places(), new Place(id, LocalText.EMPTY, LocalText.EMPTY)));
    }

    private String fresh(String prefix, Set<String> taken) {
        StringBuilder id = new StringBuilder();
        do {
            id.setLength(0);
            id.append(prefix).append('-');
            for (int i = 0; i < ID_SIGNS; i++) {
                id.append(SIGNS.charAt(chance.below(SIGNS.length())));
            }
        } while (taken.contains(id.toString()));
        return id.toString();
    }

    private static <T> Set<String> ids(List<T> parts, java.util.function.Function<T, String> id) {
        return parts.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }

    private static <T> List<T> moved(List<T> list, java.util.function.Predicate<T> which, int steps) {
        List<T> next = new ArrayList<>(list);
        for (int at = 0; at < list.size(); at++) {
            if (which.test(list.get(at))) {
                T part = next.remove(at);
                next.add(Math.clamp(at + steps, 0, next.size()), part);
                return next;
            }
        }
        return next;
    }
}
