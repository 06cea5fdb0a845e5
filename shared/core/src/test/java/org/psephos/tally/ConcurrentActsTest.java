package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;

/// Who wins where two people act at the same time without seeing each other (`docs/election.md` section 6, pairs).
class ConcurrentActsTest {

    private final Scene scene = Scene.opened(13);
    private final VoterId voter = scene.register();
    private final SlipCode slip = SlipCode.draw(scene.chance);

    @Test
    void checkInAndCheckInBothStandAndAreListed() {
        scene.checkIn(voter, slip);
        scene.checkIn(voter, SlipCode.draw(scene.chance));
        assertThat(scene.book().voter(voter).doubles()).hasSize(1);
    }

    @Test
    void aWithdrawalBeforeTheCheckInWinsAndOneAfterItEndsIt() {
        scene.withdraw(voter);
        SignedRecord after = scene.checkIn(voter, slip);
        assertThat(scene.reason(after)).contains(VoidReason.VOTER_WITHDRAWN);
        VoterId other = scene.register();
        SignedRecord before = scene.checkIn(other, slip);
        scene.withdraw(other);
        assertThat(scene.reason(before)).isEmpty();
        assertThat(scene.book().voter(other).standing()).isEqualTo(VoterState.Standing.WITHDRAWN);
        assertThat(scene.book().voter(other).slips()).isEmpty();
    }

    @Test
    void anUndoTakesOutItsCheckInAndNoOther() {
        SignedRecord first = scene.checkIn(voter, slip);
        SlipCode second = SlipCode.draw(scene.chance);
        scene.checkIn(voter, second);
        scene.cancel(ActKind.UNDO, first);
        assertThat(scene.book().voter(voter).checkIns()).hasSize(1);
        assertThat(scene.book().voter(voter).doubles()).isEmpty();
        assertThat(scene.reason(scene.cast(voter, slip, 1))).contains(VoidReason.SLIP_REPLACED);
        scene.cast(voter, second, 1);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void aSlipThatWasUsedCannotBeUndoneEvenWhenTheVoteCameBetweenTheTwoSignatures() {
        SignedRecord checkIn = scene.checkIn(voter, slip);
        SignedRecord undo = scene.propose(
                ActKind.UNDO,
                checkIn.sum(),
                Json.Obj.EMPTY.with("cancels", checkIn.id().toString()),
                scene.ada);
        scene.cast(voter, slip, 1);
        ElectionBook book = scene.book();
        SignedRecord signature = scene.sign(undo, scene.ben);
        assertThat(book.refusal(signature)).map(Problem::code).contains(ErrorCode.ACT_SLIP_USED);
        SignedRecord again = scene.propose(
                ActKind.UNDO,
                checkIn.sum(),
                Json.Obj.EMPTY.with("cancels", checkIn.id().toString()),
                scene.ben);
        assertThat(book.refusal(again)).map(Problem::code).contains(ErrorCode.ACT_SLIP_USED);
    }

    @Test
    void aNewSlipAndAVoteWithTheOldOneGoByTheirTimes() {
        scene.checkIn(voter, slip);
        SignedRecord vote = scene.cast(voter, slip, 2);
        scene.advance(Duration.ofMinutes(1));
        scene.newSlip(voter);
        assertThat(scene.reason(vote)).isEmpty();
        assertThat(scene.votes(Scene.MAYOR, 2)).isEqualTo(1);
    }

    @Test
    void anUncastWinsOverTheWithdrawalThatComesAfterIt() {
        scene.checkIn(voter, slip);
        SignedRecord vote = scene.cast(voter, slip, 1);
        scene.cancel(ActKind.UNCAST, vote);
        scene.withdraw(voter);
        assertThat(scene.reason(vote)).contains(VoidReason.CANCELLED);
        assertThat(scene.votes(Scene.MAYOR, 1)).isZero();
    }

    @Test
    void whatIsCancelledIsNotCancelledTwice() {
        scene.checkIn(voter, slip);
        SignedRecord vote = scene.cast(voter, slip, 1);
        scene.cancel(ActKind.UNCAST, vote);
        ElectionBook book = scene.book();
        SignedRecord again = scene.propose(
                ActKind.UNCAST,
                vote.sum(),
                Json.Obj.EMPTY.with("cancels", vote.id().toString()),
                scene.ben);
        assertThat(book.refusal(again)).map(Problem::code).contains(ErrorCode.ACT_TARGET);
        scene.cast(voter, slip, 3);
        assertThat(scene.votes(Scene.MAYOR, 3))
                .as("the same slip may be used again")
                .isEqualTo(1);
    }
}
