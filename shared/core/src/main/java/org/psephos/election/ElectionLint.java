package org.psephos.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;

/// What a sealing official is told: the problems of [ElectionCheck], which stop the seal, and more, which may only
/// warn.
public final class ElectionLint {

    /// A name this many times longer than the shortest of its contest draws the eye.
    private static final int BALANCE_FACTOR = 4;

    private ElectionLint() {}

    /// Whether a finding stops the seal.
    public enum Weight implements Word {
        /// It must be put right first.
        STOPS,
        /// It may stay.
        WARNS
    }

    /// One thing that was found.
    ///
    /// @param weight whether it stops the seal
    /// @param problem what it is, with the fact `where`
    public record Finding(Weight weight, Problem problem) {}

    /// Everything to tell, in the order of the definition; what stops comes first.
    ///
    /// @param today the day in the election's zone
    public static List<Finding> findings(Election election, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        ElectionCheck.problems(election).forEach(problem -> findings.add(new Finding(Weight.STOPS, problem)));
        if (election.day().isBefore(today)) {
            findings.add(new Finding(Weight.STOPS, Problem.of(ErrorCode.BALLOT_DAY_PAST, "where", "day")));
        }
        for (Contest contest : election.contests()) {
            marks(contest).forEach(problem -> findings.add(new Finding(Weight.STOPS, problem)));
        }
        for (Contest contest : election.contests()) {
            balance(election, contest).forEach(problem -> findings.add(new Finding(Weight.WARNS, problem)));
        }
        return List.copyOf(findings);
    }

    /// Whether nothing stops the seal.
    public static boolean maySeal(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.weight() == Weight.STOPS);
    }

    /// Bold marks (`**`) come in pairs.
    private static Stream<Problem> marks(Contest contest) {
        String where = "contests/" + contest.id();
        return Stream.concat(
                unpaired(where + "/measure", contest.measure()),
                unpaired(where + "/instructions", contest.instructions()));
    }

    private static Stream<Problem> unpaired(String where, LocalText text) {
        return text.byLanguage().entrySet().stream()
                .filter(each -> (each.getValue().split("\\*\\*", -1).length - 1) % 2 != 0)
                .map(each -> Problem.of(ErrorCode.BALLOT_BOLD, "where", where).with("language", each.getKey()));
    }

    private static Stream<Problem> balance(Election election, Contest contest) {
        return election.languages().stream().flatMap(language -> {
            List<Integer> lengths = contest.options().stream()
                    .flatMap(option -> option.label().exactly(language).stream())
                    .map(TextRules::signs)
                    .sorted()
                    .toList();
            boolean odd = !lengths.isEmpty() && lengths.getLast() > BALANCE_FACTOR * Math.max(4, lengths.getFirst());
            return odd
                    ? Stream.of(Problem.of(ErrorCode.BALLOT_BALANCE, "where", "contests/" + contest.id() + "/options")
                            .with("language", language))
                    : Stream.empty();
        });
    }
}
