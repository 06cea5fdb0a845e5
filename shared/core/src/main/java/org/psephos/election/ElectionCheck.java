package org.psephos.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.psephos.common.BallotLimits;
import org.psephos.common.ContestId;
import org.psephos.common.ErrorCode;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;

/// Everything that is wrong with a definition, all at once. The fact `where` of each problem is a path that an editor
/// finds its field by: `title`, `contests/mayor/title`, `contests/mayor/options/ada/label`, `styles/north/contests`.
public final class ElectionCheck {

    private static final BallotLimits LIMITS = BallotLimits.STANDARD;

    private final Election election;
    private final List<Problem> problems = new ArrayList<>();
    private final TextCheck texts;
    private final Set<ContestId> contests = new HashSet<>();
    private final Set<PlaceId> places = new HashSet<>();

    private ElectionCheck(Election election) {
        this.election = election;
        this.texts = new TextCheck(election.languages(), problems);
        election.contests().forEach(contest -> contests.add(contest.id()));
        election.places().forEach(place -> places.add(place.id()));
    }

    /// All problems, in the order of the definition; none means that it may be sealed (see [ElectionLint] for what
    /// else a sealing official is told).
    public static List<Problem> problems(Election election) {
        ElectionCheck check = new ElectionCheck(election);
        check.checkFrame();
        check.unique("contests", election.contests(), contest -> contest.id().text());
        election.contests().forEach(check::checkContest);
        check.unique("styles", election.styles(), style -> style.id().text());
        election.styles().forEach(check::checkStyle);
        check.unique("places", election.places(), place -> place.id().text());
        election.places().forEach(check::checkPlace);
        check.checkCoverage();
        return List.copyOf(check.problems);
    }

    private void checkFrame() {
        texts.required("title", election.title(), LIMITS.nameSignsMax());
        texts.optional("note", election.note(), LIMITS.detailSignsMax());
        Polls polls = election.polls();
        if (!polls.opensAt().isBefore(polls.closesAt())
                || polls.opens().toLocalDate().isAfter(election.day())
                || polls.closes().toLocalDate().isBefore(election.day())) {
            problems.add(Problem.of(ErrorCode.BALLOT_HOURS, "where", "polls"));
        }
        count("languages", election.languages().size(), 1, LIMITS.languagesMax());
        unique("languages", election.languages(), Language::tag);
        count("contests", election.contests().size(), 1, LIMITS.contestsMax());
        count("styles", election.styles().size(), 1, LIMITS.stylesMax());
        count("places", election.places().size(), 1, LIMITS.placesMax());
        int options = election.contests().stream()
                .mapToInt(contest -> contest.options().size())
                .sum();
        count("options", options, 0, LIMITS.optionsMax());
    }

    private void checkContest(Contest contest) {
        String where = "contests/" + contest.id();
        texts.required(where + "/title", contest.title(), LIMITS.nameSignsMax());
        texts.optional(where + "/instructions", contest.instructions(), LIMITS.detailSignsMax());
        texts.optional(where + "/measure", contest.measure(), LIMITS.measureSignsMax());
        count(where + "/options", contest.options().size(), 2, LIMITS.optionsPerContestMax());
        unique(where + "/options", contest.options(), option -> option.id().text());
        for (ContestOption option : contest.options()) {
            String at = where + "/options/" + option.id();
            texts.required(at + "/label", option.label(), LIMITS.nameSignsMax());
            texts.optional(at + "/detail", option.detail(), LIMITS.detailSignsMax());
        }
        texts.distinct(where + "/options", contest.options());
        checkRule(where + "/rule", contest);
    }

    private void checkRule(String where, Contest contest) {
        Rule rule = contest.rule();
        int options = contest.options().size();
        boolean fits = rule.min() <= rule.max()
                && rule.max() >= 1
                && rule.max() <= LIMITS.choicesMax()
                && (options < 2 || rule.max() <= options);
        boolean fitsForm =
                switch (rule.form()) {
                    case ONE_OF -> rule.max() == 1;
                    case YES_NO -> rule.max() == 1 && options == 2;
                    case N_OF_M -> true;
                };
        if (!fits || !fitsForm) {
            problems.add(Problem.of(ErrorCode.BALLOT_RULE, "where", where)
                    .with("min", rule.min())
                    .with("max", rule.max())
                    .with("options", options));
        }
    }

    private void checkStyle(BallotStyle style) {
        String where = "styles/" + style.id();
        texts.required(where + "/name", style.name(), LIMITS.nameSignsMax());
        count(where + "/contests", style.contests().size(), 1, LIMITS.contestsMax());
        unique(where + "/contests", style.contests(), ContestId::text);
        unique(where + "/places", style.places(), PlaceId::text);
        style.contests().stream()
                .filter(contest -> !contests.contains(contest))
                .forEach(contest -> unknown(where + "/contests", contest.text()));
        style.places().stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> unknown(where + "/places", place.text()));
    }

    private void checkPlace(Place place) {
        texts.required("places/" + place.id() + "/name", place.name(), LIMITS.nameSignsMax());
        texts.optional("places/" + place.id() + "/address", place.address(), LIMITS.detailSignsMax());
    }

    /// Every contest is on some ballot, and every place gives one out.
    private void checkCoverage() {
        Set<ContestId> printed = new TreeSet<>();
        Set<PlaceId> served = new TreeSet<>();
        election.styles().forEach(style -> {
            printed.addAll(style.contests());
            served.addAll(style.places());
        });
        election.contests().stream()
                .filter(contest -> !printed.contains(contest.id()))
                .forEach(contest -> unused("contests/" + contest.id()));
        election.places().stream()
                .filter(place -> !served.contains(place.id()))
                .forEach(place -> unused("places/" + place.id()));
    }

    private void count(String where, int count, int least, int most) {
        if (count < least || count > most) {
            problems.add(Problem.of(ErrorCode.BALLOT_COUNT, "where", where)
                    .with("count", count)
                    .with("least", least)
                    .with("most", most));
        }
    }

    private <T> void unique(String where, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .map(id)
                .filter(each -> !seen.add(each))
                .distinct()
                .forEach(each -> problems.add(
                        Problem.of(ErrorCode.BALLOT_ID_TWICE, "where", where).with("id", each)));
    }

    private void unknown(String where, String id) {
        problems.add(Problem.of(ErrorCode.BALLOT_UNKNOWN, "where", where).with("id", id));
    }

    private void unused(String where) {
        problems.add(Problem.of(ErrorCode.BALLOT_UNUSED, "where", where));
    }
}
