package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.psephos.common.ContestId;
import org.psephos.common.ErrorCode;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.StyleId;

class ElectionCheckTest {

    private final Election election = Samples.election();

    @Test
    void aSoundDefinitionHasNoProblems() {
        assertThat(ElectionCheck.problems(election)).isEmpty();
        assertThat(ElectionLint.findings(election, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void anEmptyDraftIsToldEverythingAtOnce() {
        Election draft = Election.draft(election.id(), ElectionKind.OPEN, election.polls(), Samples.EN);
        assertThat(ElectionCheck.problems(draft))
                .extracting(Problem::toString)
                .containsExactly(
                        "BALLOT-TEXT-MISSING{language=en, where=title}",
                        "BALLOT-COUNT{count=0, least=1, most=1000, where=contests}",
                        "BALLOT-COUNT{count=0, least=1, most=5000, where=styles}",
                        "BALLOT-COUNT{count=0, least=1, most=2500, where=places}");
    }

    @Test
    void optionsThatReadAlikeAreFoundInEveryLanguage() {
        for (List<String> twins : List.of(
                List.of("Ada", " ADA"),
                List.of("José Núñez", "jose nunez"),
                List.of("Straße", "STRASSE"),
                List.of("ἈΘΗΝΑ", "αθηνα"),
                List.of("Ａｄａ", "Ada"),
                List.of("Ada  Lovelace", "Ada Lovelace"))) {
            Election twice = mayor(contest -> contest.withOptions(List.of(
                    ContestOption.of("a", Samples.both(twins.get(0), "أول")),
                    ContestOption.of("b", Samples.both(twins.get(1), "ثان")))));
            assertThat(codes(twice)).as(twins.toString()).contains(ErrorCode.BALLOT_OPTION_TWICE);
        }
        Election arabic = mayor(contest -> contest.withOptions(List.of(
                ContestOption.of("a", Samples.both("One", "مُحَمَّد")),
                ContestOption.of("b", Samples.both("Two", "محمد")))));
        assertThat(ElectionCheck.problems(arabic))
                .extracting(Problem::toString)
                .containsExactly("BALLOT-OPTION-TWICE{first=a, language=ar, where=contests/mayor/options/b}");
    }

    @Test
    void vowelSignsThatAreLettersTellNamesApart() {
        assertThat(TextFold.fold("किरण")).isNotEqualTo(TextFold.fold("करण"));
        assertThat(TextFold.fold("กัน")).isNotEqualTo(TextFold.fold("กน"));
    }

    @Test
    void noOptionsAndTooManyAreTold() {
        assertThat(codes(mayor(contest -> contest.withOptions(List.of())))).contains(ErrorCode.BALLOT_COUNT);
        assertThat(codes(replaced(Samples.contest("mayor", Rule.oneOf(), 100)))).isEmpty();
        assertThat(ElectionCheck.problems(replaced(Samples.contest("mayor", Rule.oneOf(), 200))))
                .extracting(Problem::toString)
                .containsExactly("BALLOT-COUNT{count=200, least=2, most=100, where=contests/mayor/options}");
    }

    @Test
    void limitsThatDoNotFitTheOptionsAreTold() {
        for (Rule rule : List.of(
                new Rule(Rule.Form.ONE_OF, 0, 2, Rule.Blank.ALLOWED),
                new Rule(Rule.Form.N_OF_M, 3, 2, Rule.Blank.ALLOWED),
                new Rule(Rule.Form.N_OF_M, 1, 9, Rule.Blank.ALLOWED),
                new Rule(Rule.Form.N_OF_M, 0, 0, Rule.Blank.ALLOWED),
                Rule.yesNo())) {
            assertThat(codes(mayor(contest -> contest.withRule(rule))))
                    .as(rule.toString())
                    .contains(ErrorCode.BALLOT_RULE);
        }
    }

    @Test
    void hiddenAndDamagedSignsAreTold() {
        for (String bad :
                List.of("A\u0000b", "A\u202Eb", "A\uD83D", "A\nb", "A\u0301 ", "A\u0085", "\uFEFFA", "A\u2067b")) {
            assertThat(codes(election.edit().title(Samples.both(bad, "ا"))))
                    .as(bad)
                    .contains(ErrorCode.BALLOT_TEXT_SIGNS);
        }
        assertThat(codes(election.edit().title(Samples.both("👩🏽‍🌾 for mayor", "می‌خواهم"))))
                .isEmpty();
    }

    @Test
    void missingTranslationsAndForeignOnesAreTold() {
        assertThat(codes(election.edit().title(LocalText.of("en", "Town"))))
                .containsExactly(ErrorCode.BALLOT_TEXT_MISSING);
        assertThat(codes(election.edit().title(election.title().with(new Language("el"), "Πόλη"))))
                .containsExactly(ErrorCode.BALLOT_TEXT_LANGUAGE);
        assertThat(codes(election.edit().title(Samples.both("x".repeat(101), "ا"))))
                .containsExactly(ErrorCode.BALLOT_TEXT_LONG);
    }

    @Test
    void hoursAndReferencesMustFit() {
        LocalDateTime noon = LocalDate.of(2027, 5, 9).atTime(12, 0);
        Polls backwards = new Polls(noon, noon.minusHours(1), ZoneId.of("UTC"), Duration.ZERO);
        assertThat(codes(election.edit().polls(backwards))).containsExactly(ErrorCode.BALLOT_HOURS);
        BallotStyle strange = new BallotStyle(
                new StyleId("all"),
                Samples.both("a", "ا"),
                List.of(Samples.MAYOR, Samples.MAYOR, new ContestId("nobody")),
                List.of(new PlaceId("nowhere")));
        assertThat(codes(election.edit().styles(List.of(strange))))
                .containsExactly(
                        ErrorCode.BALLOT_ID_TWICE,
                        ErrorCode.BALLOT_UNKNOWN,
                        ErrorCode.BALLOT_UNKNOWN,
                        ErrorCode.BALLOT_UNUSED,
                        ErrorCode.BALLOT_UNUSED);
    }

    @Test
    void theLinterStopsAtPastDaysAndUnpairedBold() {
        Election bold = mayor(contest -> contest.withMeasure(Samples.both("Shall **the town", "هل")));
        List<ElectionLint.Finding> findings = ElectionLint.findings(bold, LocalDate.of(2028, 1, 1));
        assertThat(findings)
                .extracting(finding -> finding.problem().code())
                .containsExactly(ErrorCode.BALLOT_DAY_PAST, ErrorCode.BALLOT_BOLD);
        assertThat(ElectionLint.maySeal(findings)).isFalse();
        Election uneven = mayor(contest -> contest.withOptions(List.of(
                ContestOption.of("a", Samples.both("Al", "ا")),
                ContestOption.of("b", Samples.both("B".repeat(60), "ب")))));
        assertThat(ElectionLint.maySeal(ElectionLint.findings(uneven, LocalDate.of(2027, 1, 1))))
                .isTrue();
    }

    /// 2,500 places, 5,000 styles, 1,000 contests, 2,000 options: the largest definition that may be written.
    @Test
    void theLargestDefinitionIsSound() {
        List<Place> places = IntStream.range(0, 2_500)
                .mapToObj(n -> new Place(new PlaceId("p" + n), Samples.both("P" + n, "م" + n), LocalText.EMPTY))
                .toList();
        List<Contest> contests = IntStream.range(0, 1_000)
                .mapToObj(n -> Samples.contest("c" + n, Rule.oneOf(), 2))
                .toList();
        List<BallotStyle> styles = IntStream.range(0, 5_000)
                .mapToObj(n -> new BallotStyle(
                        new StyleId("s" + n),
                        Samples.both("S" + n, "ن" + n),
                        contests.subList(n % 981, n % 981 + 20).stream()
                                .map(Contest::id)
                                .toList(),
                        List.of(new PlaceId("p" + n % 2_500))))
                .toList();
        Election large =
                election.edit().places(places).edit().contests(contests).edit().styles(styles);
        assertThat(ElectionCheck.problems(large)).isEmpty();
        assertThat(ElectionCodec.read(ElectionCodec.bytes(large)).orThrow()).isEqualTo(large);
    }

    private Election mayor(UnaryOperator<Contest> change) {
        return election.edit().contest(Samples.MAYOR, change);
    }

    private Election replaced(Contest mayor) {
        List<Contest> contests = new ArrayList<>(election.contests());
        contests.set(0, mayor);
        return election.edit().contests(contests);
    }

    private static List<ErrorCode> codes(Election election) {
        return ElectionCheck.problems(election).stream().map(Problem::code).toList();
    }
}
