package org.psephos.desktop.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Observable;
import org.psephos.common.OptionId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.kiosk.HandBox;
import org.psephos.desktop.kiosk.KioskSample;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.KioskEvent;
import org.psephos.election.Language;
import org.psephos.election.OrderPolicy;
import org.psephos.election.Selection;
import org.psephos.testkit.HandTime;

class KioskSessionTest {

    private static final String SLIP = "psephos:slip:of-a-test";
    private static final OptionId OKONKWO = new OptionId("okonkwo");
    private static final OptionId CHEN = new OptionId("chen");

    private final HandTime time = new HandTime(Instant.parse("2026-11-29T10:00:00Z"));
    private final Election election = KioskSample.election();
    private final HandBox box = new HandBox(election);
    private KioskSession session = session(Chance.seeded(7));

    private KioskSession session(Chance chance) {
        return new KioskSession(box, Tasks.byHand(), time, chance, Limits.STANDARD);
    }

    @BeforeEach
    void open() {
        session.open(KioskSample.offer());
        box.events.clear();
    }

    private KioskPage page() {
        return session.state().page();
    }

    private void pass(Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= 250) {
            time.advance(Duration.ofMillis(250));
            session.tick();
        }
    }

    private void atContest(int index) {
        session.scan(SLIP);
        for (int i = 0; i <= index; i++) {
            session.next();
        }
    }

    private void atLastStep() {
        atContest(0);
        session.toggle(OKONKWO);
        session.next();
        session.next();
        session.next();
        session.next();
    }

    private void assertNothingRemains() {
        assertThat(session.contests()).isEmpty();
        assertThat(session.meaning()).isEmpty();
        assertThat(session.returnsToReview()).isFalse();
        assertThat(session.state().marking().contests()).isEmpty();
        assertThat(session.state().overlay()).isEqualTo(Overlay.NONE);
        assertThat(session.state().comfort()).isEqualTo(Comfort.of(new Language("en")));
    }

    @Test
    void nothingCanBeScannedBeforeAnOfficialHasOpenedTheKiosk() {
        KioskSession closed = session(Chance.seeded(1));
        closed.scan(SLIP);
        assertThat(closed.state().page()).isEqualTo(new KioskPage.Closed(ClosedReason.NOT_OPENED));
        assertThat(box.slips).isEmpty();
    }

    @Test
    void aSlipLeadsToTheWelcomePage() {
        session.scan(" " + SLIP + "\n");
        assertThat(page()).isEqualTo(new KioskPage.Welcome());
        assertThat(box.slips).containsExactly(SLIP);
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.VOTING);
    }

    @Test
    void aRefusedSlipIsExplainedAndTheExplanationGoes() {
        box.refuseSlips(Problem.of(ErrorCode.SLIP_SPENT));
        session.scan(SLIP);
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
        assertThat(session.state().notice()).isEqualTo(new Notice.Slip(Problem.of(ErrorCode.SLIP_SPENT)));
        pass(Duration.ofSeconds(21));
        assertThat(session.state().notice()).isEqualTo(new Notice.None());
        assertThat(box.events).containsExactly(KioskEvent.SLIP_REFUSED);
    }

    @Test
    void theWholeWayLeadsThroughEveryContestToTheLastStep() {
        session.scan(SLIP);
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.Marking(1));
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.Marking(2));
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.Review());
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.LastStep(HandBox.CODE));
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.LastStep(HandBox.CODE));
        assertThat(box.cast).isEmpty();
    }

    @Test
    void backLeadsTheSameWay() {
        atContest(1);
        session.back();
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        session.back();
        assertThat(page()).isEqualTo(new KioskPage.Welcome());
        session.back();
        assertThat(page()).isEqualTo(new KioskPage.Welcome());
    }

    @Test
    void oneChoiceTooManyIsRefusedAndNothingIsUnselected() {
        atContest(0);
        session.toggle(OKONKWO);
        session.toggle(CHEN);
        assertThat(session.state().notice()).isEqualTo(new Notice.Full(1));
        assertThat(session.state().marking().chosen(KioskSample.MAYOR)).containsExactly(OKONKWO);
        session.toggle(OKONKWO);
        assertThat(session.state().notice()).isEqualTo(new Notice.None());
        assertThat(session.state().marking().chosen(KioskSample.MAYOR)).isEmpty();
    }

    @Test
    void changeFromTheReviewLeadsBackToTheReview() {
        atContest(2);
        session.next();
        session.change(0);
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        assertThat(session.returnsToReview()).isTrue();
        session.next();
        assertThat(page()).isEqualTo(new KioskPage.Review());
    }

    @Test
    void aBallotInTheBoxIsSaidOnlyWhenTheServerHasIt() {
        box.standing = new Observable<>(new Standing.Kept());
        atLastStep();
        session.cast();
        assertThat(page()).isEqualTo(new KioskPage.Casting());
        box.standing.set(new Standing.InBox());
        assertThat(page()).isEqualTo(new KioskPage.Done(HandBox.CODE, new Standing.InBox()));
    }

    @Test
    void withoutTheServerTheBallotIsKeptAndThatIsSaid() {
        box.standing = new Observable<>(new Standing.Kept());
        atLastStep();
        session.cast();
        pass(SessionClock.WORD_WAIT);
        assertThat(page()).isEqualTo(new KioskPage.Done(HandBox.CODE, new Standing.Kept()));
        box.standing.set(new Standing.InBox());
        assertThat(page()).isEqualTo(new KioskPage.Done(HandBox.CODE, new Standing.InBox()));
    }

    @Test
    void aBallotThatTheServerRefusesIsToldWithItsReason() {
        Problem second = Problem.of(ErrorCode.SLIP_SPENT);
        box.standing = new Observable<>(new Standing.Refused(second));
        atLastStep();
        session.cast();
        assertThat(page()).isEqualTo(new KioskPage.NotCounted(second));
        pass(Duration.ofSeconds(31));
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
        assertNothingRemains();
    }

    @Test
    void whenTheDiskFailsNothingIsCastAndTheChoicesStay() {
        box.keeping = Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        atLastStep();
        session.cast();
        assertThat(page()).isEqualTo(new KioskPage.LastStep(HandBox.CODE));
        assertThat(session.state().notice()).isInstanceOf(Notice.NotKept.class);
        assertThat(session.state().marking().chosen(KioskSample.MAYOR)).containsExactly(OKONKWO);
        assertThat(box.cast).isEmpty();
    }

    @Test
    void castWorksOnceAndBlankContestsAreCastAsBlank() {
        atLastStep();
        session.cast();
        session.cast();
        assertThat(box.cast)
                .containsExactly(List.of(
                        new Selection(KioskSample.MAYOR, List.of(OKONKWO)),
                        Selection.blank(KioskSample.COUNCIL),
                        Selection.blank(KioskSample.BATHS)));
        assertThat(session.status().get().cast()).isEqualTo(1);
    }

    @Test
    void theLastScreenClearsByItself() {
        atLastStep();
        session.cast();
        pass(Duration.ofSeconds(29));
        assertThat(page()).isInstanceOf(KioskPage.Done.class);
        assertThat(session.state().secondsLeftProperty().get()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
        assertNothingRemains();
    }

    @Test
    void anIdleVoterIsAskedAndAnyInputGoesOn() {
        atContest(0);
        session.toggle(OKONKWO);
        pass(Limits.STANDARD.voterIdle());
        assertThat(session.state().overlay()).isEqualTo(Overlay.IDLE);
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.ALERT);
        pass(Duration.ofSeconds(44));
        session.act();
        assertThat(session.state().overlay()).isEqualTo(Overlay.NONE);
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        assertThat(session.state().marking().chosen(KioskSample.MAYOR)).containsExactly(OKONKWO);
    }

    @Test
    void afterTheAlertTheSessionIsAbandonedAndNothingIsCast() {
        atContest(0);
        session.toggle(OKONKWO);
        session.choose(new Comfort(new Language("ar"), TextSize.LARGEST, KioskTheme.HIGH_DARK));
        pass(Limits.STANDARD.voterIdle());
        pass(Limits.STANDARD.voterIdleAlert());
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
        assertThat(session.state().notice()).isEqualTo(new Notice.Abandoned());
        assertThat(box.cast).isEmpty();
        assertThat(box.events).containsExactly(KioskEvent.SESSION_STARTED, KioskEvent.SESSION_ABANDONED);
        assertNothingRemains();
        session.scan(SLIP);
        assertThat(page()).isEqualTo(new KioskPage.Welcome());
    }

    @Test
    void leavingAsksFirstAndCastsNothing() {
        atContest(0);
        session.leave();
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        session.show(Overlay.LEAVE);
        session.leave();
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
        assertThat(box.events).containsExactly(KioskEvent.SESSION_STARTED, KioskEvent.SESSION_LEFT);
        assertNothingRemains();
    }

    @Test
    void lookAndLanguageChangeNeitherChoicesNorOrder() {
        session = session(Chance.secure());
        Election random = KioskSample.election(OrderPolicy.RANDOM);
        session.open(KioskSample.offer(random));
        box.admission = Outcome.done(HandBox.admission(random, Admission.Meaning.ONLY));
        atContest(1);
        Contest council = session.contests().get(1);
        List<ContestOption> before = session.options(council);
        session.toggle(before.getFirst().id());
        session.choose(new Comfort(new Language("ar"), TextSize.LARGEST, KioskTheme.LOW));
        session.back();
        session.next();
        session.next();
        session.next();
        session.change(1);
        assertThat(session.options(council)).isEqualTo(before);
        assertThat(session.state().marking().chosen(KioskSample.COUNCIL))
                .containsExactly(before.getFirst().id());
        session.choose(session.state().comfort().reset());
        assertThat(session.state().comfort()).isEqualTo(Comfort.of(new Language("ar")));
    }

    @Test
    void theOrderIsDrawnAnewForEachVoter() {
        Election random = KioskSample.election(OrderPolicy.RANDOM);
        box.admission = Outcome.done(HandBox.admission(random, Admission.Meaning.ONLY));
        long different = IntStream.range(0, 50)
                .mapToObj(round -> {
                    session.scan(SLIP);
                    List<ContestOption> order =
                            session.options(session.contests().get(1));
                    session.endByOfficial();
                    return order;
                })
                .distinct()
                .count();
        assertThat(different).isGreaterThan(40);
    }

    @Test
    void theKioskClosesAfterTheVoterWhoIsAtIt() {
        atContest(0);
        session.close(ClosedReason.PAUSED);
        assertThat(page()).isEqualTo(new KioskPage.Marking(0));
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.CLOSING);
        session.show(Overlay.LEAVE);
        session.leave();
        assertThat(page()).isEqualTo(new KioskPage.Closed(ClosedReason.PAUSED));
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.PAUSED);
        session.scan(SLIP);
        assertThat(page()).isEqualTo(new KioskPage.Closed(ClosedReason.PAUSED));
        session.open(KioskSample.offer());
        assertThat(page()).isEqualTo(new KioskPage.Waiting());
    }

    @Test
    void aCallForHelpIsSeenUntilItIsAnswered() {
        atContest(0);
        session.callHelp();
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.HELP);
        session.next();
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.HELP);
        session.helpAnswered();
        assertThat(session.status().get().state()).isEqualTo(KioskStatus.State.VOTING);
    }

    @Test
    void anOfficialEndsASessionButNeverABallotOnItsWay() {
        box.standing = new Observable<>(new Standing.Kept());
        atLastStep();
        session.cast();
        session.endByOfficial();
        assertThat(page()).isEqualTo(new KioskPage.Casting());
        assertThat(box.cast).hasSize(1);
    }

    @Test
    void aRefusedBallotOfAnEarlierVoterDoesNotDisturbTheNextOne() {
        Observable<Standing> first = new Observable<>(new Standing.Kept());
        box.standing = first;
        atLastStep();
        session.cast();
        pass(SessionClock.WORD_WAIT);
        session.clear();
        session.scan(SLIP);
        first.set(new Standing.Refused(Problem.of(ErrorCode.SLIP_SPENT)));
        assertThat(page()).isEqualTo(new KioskPage.Welcome());
    }
}
