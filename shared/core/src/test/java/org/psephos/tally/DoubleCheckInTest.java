package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.SlipCode;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// Two desks that could not see each other check in the same voter.
class DoubleCheckInTest {

    private final Scene scene = Scene.opened(11);
    private final VoterId voter = scene.register();
    private final SlipCode firstSlip = SlipCode.draw(scene.chance);
    private final SlipCode secondSlip = SlipCode.draw(scene.chance);

    private SignedRecord arrival(Instant time, SlipCode slip) {
        return scene.make(time, ChainKind.VOTERS, RecordKind.VOTER_CHECKIN, scene.arrival(voter, slip), scene.machine);
    }

    @Test
    void aDeskThatIsConnectedIsRefusedAtOnceAndOneThatWasAloneIsTaken() {
        scene.checkIn(voter, firstSlip);
        SignedRecord second = arrival(scene.now.plusSeconds(60), secondSlip);
        assertThat(scene.book().refusal(second, Bringing.AT_ONCE))
                .map(Problem::code)
                .contains(ErrorCode.VOTER_IN);
        assertThat(scene.book().refusal(second, Bringing.LATE)).isEmpty();
    }

    @Test
    void aLateCheckInWithAnEarlierClockTakesNothingAwayFromTheOneThatWasAcknowledged() {
        scene.advance(Duration.ofMinutes(10));
        scene.checkIn(voter, firstSlip);
        SignedRecord vote = scene.cast(voter, firstSlip, 2);
        SignedRecord late = arrival(scene.now.minusSeconds(300), secondSlip);
        assertThat(scene.book().refusal(late, Bringing.LATE)).isEmpty();
        scene.records.add(late);
        assertThat(scene.reason(vote)).isEmpty();
        assertThat(scene.votes(Scene.MAYOR, 2)).isEqualTo(1);
        assertThat(scene.book().doubles()).hasSize(1);
    }

    @Test
    void eitherSlipCanBeUsedButTheVoterHasOneBallot() {
        scene.checkIn(voter, firstSlip);
        scene.checkIn(voter, secondSlip);
        assertThat(scene.book().voter(voter).slips()).hasSize(2);
        scene.cast(voter, secondSlip, 1);
        SignedRecord again = scene.cast(voter, firstSlip, 3);
        assertThat(scene.reason(again)).contains(VoidReason.SECOND_CAST);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
        assertThat(scene.book().count().turnout()).isEqualTo(new TallyResult.Turnout(1, 1, 1));
    }

    @Test
    void itStandsOnTheListWithBothDesksUntilAnOfficialClosesIt() {
        scene.checkIn(voter, firstSlip);
        SignedRecord second = scene.checkIn(voter, secondSlip);
        VoterState state = scene.book().doubles().getFirst();
        assertThat(state.checkIn().orElseThrow().says().desk())
                .isNotEqualTo(state.doubles().getFirst().says().desk());
        assertThat(state.doubles().getFirst().stamp().time())
                .isEqualTo(second.content().time());
        assertThat(scene.book().attendance().doubles()).isEqualTo(1);
        scene.settle(voter, second);
        assertThat(scene.book().doubles()).isEmpty();
        assertThat(scene.book().attendance().doubles()).isZero();
        assertThat(scene.reason(second)).as("it stays void").contains(VoidReason.CHECKED_IN_TWICE);
    }

    @Test
    void onlyWhatIsOnTheListCanBeClosed() {
        SignedRecord first = scene.checkIn(voter, firstSlip);
        SignedRecord second = scene.checkIn(voter, secondSlip);
        SignedRecord ofTheFirst = settled(first);
        assertThat(scene.book().refusal(ofTheFirst)).map(Problem::code).contains(ErrorCode.ACT_TARGET);
        SignedRecord closing = settled(second);
        assertThat(scene.book().refusal(closing)).isEmpty();
        scene.records.add(closing);
        assertThat(scene.book().refusal(settled(second))).map(Problem::code).contains(ErrorCode.ACT_TARGET);
    }

    private SignedRecord settled(SignedRecord checkIn) {
        SignedRecord made = scene.settle(voter, checkIn);
        scene.records.remove(made);
        return made;
    }

    @Test
    void aNewSlipReplacesBothSlips() {
        scene.checkIn(voter, firstSlip);
        scene.checkIn(voter, secondSlip);
        SlipCode fresh = scene.newSlip(voter);
        assertThat(scene.reason(scene.cast(voter, firstSlip, 1))).contains(VoidReason.SLIP_REPLACED);
        assertThat(scene.reason(scene.cast(voter, secondSlip, 1))).contains(VoidReason.SLIP_REPLACED);
        scene.cast(voter, fresh, 1);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void aRecordThatTheServerRefusedCanBeTakenOutAgain() {
        scene.checkIn(voter, firstSlip);
        ElectionBook book = scene.book();
        Attendance before = book.attendance();
        SignedRecord queued = arrival(scene.now.plusSeconds(1), secondSlip);
        book.add(queued);
        assertThat(book.attendance().doubles()).isEqualTo(1);
        book.remove(queued);
        assertThat(book.attendance()).isEqualTo(before);
        assertThat(book.voter(voter).exceptions()).isEmpty();
    }
}
