package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.OptionId;
import org.psephos.common.Outcome;

class BallotMarkingTest {

    private final List<Contest> contests = Samples.election().contests();
    private final BallotMarking empty = BallotMarking.empty(contests);

    @Test
    void oneChoiceTooManyIsRefusedAndNothingIsUnselected() {
        BallotMarking one = empty.choose(Samples.MAYOR, mayor(1)).orThrow();
        Outcome<BallotMarking> more = one.choose(Samples.MAYOR, mayor(2));
        assertThat(((Outcome.Refused<BallotMarking>) more).problem().toString()).isEqualTo("BALLOT-MARKS-FULL{max=1}");
        assertThat(one.chosen(Samples.MAYOR)).containsExactly(mayor(1));
        BallotMarking other = one.unselect(Samples.MAYOR, mayor(1))
                .choose(Samples.MAYOR, mayor(2))
                .orThrow();
        assertThat(other.chosen(Samples.MAYOR)).containsExactly(mayor(2));
        assertThat(one.chosen(Samples.MAYOR)).containsExactly(mayor(1));
    }

    @Test
    void howManyAreLeftIsTold() {
        assertThat(empty.remaining(Samples.COUNCIL)).isEqualTo(2);
        assertThat(empty.fill(Samples.COUNCIL)).isEqualTo(BallotMarking.Fill.BLANK);
        BallotMarking one = empty.toggle(Samples.COUNCIL, council(3)).orThrow();
        assertThat(one.remaining(Samples.COUNCIL)).isEqualTo(1);
        assertThat(one.fill(Samples.COUNCIL)).isEqualTo(BallotMarking.Fill.UNDERVOTE);
        BallotMarking two = one.toggle(Samples.COUNCIL, council(1)).orThrow();
        assertThat(two.remaining(Samples.COUNCIL)).isZero();
        assertThat(two.fill(Samples.COUNCIL)).isEqualTo(BallotMarking.Fill.COMPLETE);
        assertThat(two.choose(Samples.COUNCIL, council(1)).orThrow().remaining(Samples.COUNCIL))
                .isZero();
        assertThat(two.clear(Samples.COUNCIL).fill(Samples.COUNCIL)).isEqualTo(BallotMarking.Fill.BLANK);
    }

    @Test
    void blankIsCastWhereItIsAllowedOnly() {
        assertThat(empty.isCastable()).isTrue();
        assertThat(empty.selections())
                .containsExactly(Selection.blank(Samples.MAYOR), Selection.blank(Samples.COUNCIL));
        Contest strict = contests.getFirst().withRule(new Rule(Rule.Form.ONE_OF, 1, 1, Rule.Blank.REFUSED));
        BallotMarking must = BallotMarking.empty(List.of(strict));
        assertThat(must.problems()).extracting(problem -> problem.code()).containsExactly(ErrorCode.BALLOT_MARKS_FEW);
        assertThat(must.choose(Samples.MAYOR, mayor(1)).orThrow().isCastable()).isTrue();
    }

    @Test
    void theOrderOfMarkingDoesNotShow() {
        BallotMarking first = empty.choose(Samples.COUNCIL, council(4))
                .orThrow()
                .choose(Samples.COUNCIL, council(1))
                .orThrow();
        BallotMarking second = empty.choose(Samples.COUNCIL, council(1))
                .orThrow()
                .choose(Samples.COUNCIL, council(4))
                .orThrow();
        assertThat(first.selections()).isEqualTo(second.selections());
        assertThat(first.toString() + first.selections().getLast()).isEqualTo("******");
    }

    @Test
    void whatTheKioskMakesAlwaysFitsAndAForgeryDoesNot() {
        BallotMarking marked = empty.choose(Samples.COUNCIL, council(4)).orThrow();
        assertThat(SelectionRules.misfit(contests, marked.selections())).isEmpty();
        Selection mayor = Selection.blank(Samples.MAYOR);
        assertThat(SelectionRules.misfit(contests, List.of(mayor))).contains(SelectionRules.Misfit.CONTEST_COUNT);
        assertThat(misfit(mayor, council(1), council(2), council(3))).isEqualTo(SelectionRules.Misfit.TOO_MANY);
        assertThat(misfit(mayor, council(1), council(1))).isEqualTo(SelectionRules.Misfit.OPTION_TWICE);
        assertThat(misfit(mayor, mayor(1))).isEqualTo(SelectionRules.Misfit.OPTION_UNKNOWN);
    }

    private SelectionRules.Misfit misfit(Selection mayor, OptionId... council) {
        List<Selection> selections = List.of(mayor, new Selection(Samples.COUNCIL, List.of(council)));
        return SelectionRules.misfit(contests, selections).orElseThrow();
    }

    private static OptionId mayor(int number) {
        return new OptionId("mayor-" + number);
    }

    private static OptionId council(int number) {
        return new OptionId("council-" + number);
    }
}
