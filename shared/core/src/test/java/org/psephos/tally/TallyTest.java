package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.ElectionKind;
import org.psephos.election.SecondCast;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

class TallyTest {

    private final Scene scene = Scene.opened(1);

    @Test
    void choicesBlankAndUndervotesAreCounted() {
        vote(1, 1, 2);
        vote(1, 3);
        vote(0);
        scene.register();
        TallyResult result = scene.book().count();
        assertThat(result.turnout()).isEqualTo(new TallyResult.Turnout(4, 3, 3));
        TallyResult.ContestCount mayor = result.contest(Scene.MAYOR).orElseThrow();
        assertThat(mayor.options()).extracting(TallyResult.OptionCount::votes).containsExactly(2, 0, 0);
        assertThat(mayor.blank()).isEqualTo(1);
        TallyResult.ContestCount council = result.contest(Scene.COUNCIL).orElseThrow();
        assertThat(council.options()).extracting(TallyResult.OptionCount::votes).containsExactly(1, 1, 1, 0);
        assertThat(council.blank()).isEqualTo(1);
        assertThat(council.undervotes()).isEqualTo(1);
        assertThat(result.isSound()).isTrue();
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.places()).hasSize(1);
    }

    @Test
    void aSecondCastIsVoidAndTheFirstStays() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        scene.cast(voter, code, 1);
        SignedRecord second = scene.cast(voter, code, 2);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
        assertThat(scene.votes(Scene.MAYOR, 2)).isZero();
        assertThat(scene.reason(second)).contains(VoidReason.SECOND_CAST);
    }

    @Test
    void whereTheLastCountsItReplacesTheFirst() {
        Scene last = new Scene(2, SecondCast.LAST_COUNTS);
        last.open();
        VoterId voter = last.register();
        SlipCode code = last.checkIn(voter);
        SignedRecord first = last.cast(voter, code, 1);
        last.cast(voter, code, 2);
        assertThat(last.votes(Scene.MAYOR, 1)).isZero();
        assertThat(last.votes(Scene.MAYOR, 2)).isEqualTo(1);
        assertThat(last.reason(first)).contains(VoidReason.REPLACED);
        assertThat(last.book().count().turnout().cast()).isEqualTo(1);
    }

    @Test
    void twoOfficialsCancelAVoteAndTheVoterVotesAgain() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        SignedRecord first = scene.cast(voter, code, 1);
        SignedRecord proposal = scene.propose(
                ActKind.UNCAST,
                first.sum(),
                Json.Obj.EMPTY.with("cancels", first.id().toString()),
                scene.ada);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
        scene.sign(proposal, scene.ada);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
        scene.sign(proposal, scene.ben);
        assertThat(scene.votes(Scene.MAYOR, 1)).isZero();
        assertThat(scene.reason(first)).contains(VoidReason.CANCELLED);
        scene.cast(voter, scene.newSlip(voter), 3);
        assertThat(scene.votes(Scene.MAYOR, 3)).isEqualTo(1);
        assertThat(scene.book().count().isSound()).isTrue();
    }

    @Test
    void anActThatNamesAnotherDigestCancelsNothing() {
        VoterId voter = scene.register();
        SignedRecord vote = scene.cast(voter, scene.checkIn(voter), 1);
        Digest wrong = scene.fingerprint();
        SignedRecord proposal = scene.propose(
                ActKind.UNCAST, wrong, Json.Obj.EMPTY.with("cancels", vote.id().toString()), scene.ada);
        scene.sign(proposal, scene.ben);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void everyWayToCountNothingHasItsReason() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        SlipCode other = SlipCode.draw(scene.chance);
        assertThat(scene.reason(scene.cast(voter, other, 1))).contains(VoidReason.SLIP_UNKNOWN);
        assertThat(scene.reason(scene.cast(new VoterId(scene.ids.next()), other, 1)))
                .contains(VoidReason.VOTER_UNKNOWN);
        assertThat(scene.reason(scene.cast(scene.register(), other, 1))).contains(VoidReason.NOT_CHECKED_IN);
        assertThat(scene.reason(scene.cast(voter, code, 1, 1, 2, 3))).contains(VoidReason.SELECTIONS);
        assertThat(scene.reason(scene.cast(voter, code, 9))).contains(VoidReason.SELECTIONS);
        assertThat(put(scene.vote(voter, code, 1).with("ballot", "00".repeat(32))))
                .isEqualTo(VoidReason.BALLOT_UNKNOWN);
        assertThat(put(scene.vote(voter, code, 1).with("style", "none"))).isEqualTo(VoidReason.STYLE);
        assertThat(put(scene.vote(voter, code, 1).with("more", "x"))).isEqualTo(VoidReason.DAMAGED);
        SignedRecord forged =
                scene.put(ChainKind.VOTES, RecordKind.VOTE_CAST, scene.vote(voter, code, 1), scene.stranger);
        assertThat(scene.reason(forged)).contains(VoidReason.SIGNER);
        SlipCode fresh = scene.newSlip(voter);
        assertThat(scene.reason(scene.cast(voter, code, 1))).contains(VoidReason.SLIP_REPLACED);
        assertThat(scene.book().count().turnout().cast()).isZero();
        assertThat(scene.reason(scene.cast(voter, fresh, 1))).isEmpty();
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
        assertThat(scene.book().count().isSound()).isTrue();
    }

    @Test
    void aWithdrawnVotersVoteDoesNotCount() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        SignedRecord vote = scene.cast(voter, code, 1);
        SignedRecord withdrawal = scene.withdraw(voter);
        assertThat(scene.reason(vote)).contains(VoidReason.VOTER_WITHDRAWN);
        assertThat(scene.book().count().turnout()).isEqualTo(new TallyResult.Turnout(0, 0, 0));
        scene.cancel(ActKind.UNDO, withdrawal);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void aSecondCheckInIsVoidUntilTheFirstIsUndone() {
        VoterId voter = scene.register();
        SignedRecord first = scene.checkIn(voter, SlipCode.draw(scene.chance));
        SlipCode code = SlipCode.draw(scene.chance);
        SignedRecord second = scene.checkIn(voter, code);
        assertThat(scene.reason(second)).contains(VoidReason.CHECKED_IN_TWICE);
        scene.cancel(ActKind.UNDO, first);
        assertThat(scene.reason(first)).contains(VoidReason.CANCELLED);
        assertThat(scene.reason(second)).isEmpty();
        scene.cast(voter, code, 1);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void votesOutsideTheHoursDoNotCount() {
        VoterId late = scene.register();
        VoterId inTheRoom = scene.register();
        SlipCode lateCode = scene.checkIn(late);
        SlipCode roomCode = scene.checkIn(inTheRoom);
        scene.act(ActKind.CLOSE, scene.fingerprint());
        scene.advance(Duration.ofMinutes(10));
        assertThat(scene.reason(scene.cast(inTheRoom, roomCode, 2))).isEmpty();
        scene.advance(Duration.ofMinutes(10));
        assertThat(scene.reason(scene.cast(late, lateCode, 1))).contains(VoidReason.OUTSIDE_HOURS);
        assertThat(scene.votes(Scene.MAYOR, 2)).isEqualTo(1);
    }

    @Test
    void aSlowClockDoesNotVoidAVote() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        scene.putAt(
                scene.now.minusSeconds(300),
                ChainKind.VOTES,
                RecordKind.VOTE_CAST,
                scene.vote(voter, code, 1),
                scene.machine);
        assertThat(scene.votes(Scene.MAYOR, 1)).isEqualTo(1);
    }

    @Test
    void twoRecordsWithOneIdAreBothOut() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        SignedRecord vote = scene.cast(voter, code, 1);
        SignedRecord twin = SignedRecord.sign(vote.content().withBody(scene.vote(voter, code, 2)), scene.machine);
        scene.records.add(twin);
        TallyResult result = scene.book().count();
        assertThat(result.turnout().cast()).isZero();
        assertThat(result.exceptions(VoidReason.ID_CONFLICT)).hasSize(1);
    }

    /// Two kiosks whose clocks differ, one slip: the vote that was acknowledged stays.
    @Test
    void aSecondVoteIsRefusedAlsoWhenItsClockSaysEarlier() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        scene.advance(java.time.Duration.ofSeconds(30));
        scene.cast(voter, code, 1);
        SignedRecord second = scene.make(
                scene.now.minusSeconds(10),
                ChainKind.VOTES,
                RecordKind.VOTE_CAST,
                scene.vote(voter, code, 2),
                scene.machine);
        assertThat(scene.book().refusal(second)).map(Problem::code).contains(ErrorCode.VOTE_SECOND);
    }

    @Test
    void theServerRefusesExactlyWhatTheCountWouldVoid() {
        VoterId voter = scene.register();
        SlipCode code = scene.checkIn(voter);
        scene.cast(voter, code, 1);
        ElectionBook book = scene.book();
        SignedRecord second = scene.make(
                scene.now.plusSeconds(1),
                ChainKind.VOTES,
                RecordKind.VOTE_CAST,
                scene.vote(voter, code, 2),
                scene.machine);
        assertThat(book.refusal(second)).map(Problem::code).contains(ErrorCode.VOTE_SECOND);
        SignedRecord again = scene.checkIn(voter, SlipCode.draw(scene.chance));
        assertThat(book.refusal(again)).map(Problem::code).contains(ErrorCode.VOTER_IN);
        assertThat(book.refusal(again).orElseThrow().facts()).containsKeys("place", "desk", "time");
        assertThat(book.refusal(scene.register(voter))).map(Problem::code).contains(ErrorCode.VOTER_LISTED);
        assertThat(book.refusal(scene.save(2))).map(Problem::code).contains(ErrorCode.ELECTION_STATE);
        SignedRecord newcomer = scene.register(new VoterId(scene.ids.next()));
        assertThat(book.refusal(newcomer)).isEmpty();
        assertThat(book.refusal(scene.propose(ActKind.OPEN, scene.fingerprint(), Json.Obj.EMPTY, scene.ada)))
                .map(Problem::code)
                .contains(ErrorCode.ELECTION_STATE);
    }

    @Test
    void aSecretElectionGivesItsTurnoutOnly() {
        Scene secret = new Scene(3, SecondCast.FIRST_STAYS, ElectionKind.SECRET);
        secret.open();
        secret.checkIn(secret.register());
        TallyResult result = secret.book().count();
        assertThat(result.turnout()).isEqualTo(new TallyResult.Turnout(1, 1, 0));
        assertThat(result.contests()).isEmpty();
    }

    private void vote(int mayor, int... council) {
        VoterId voter = scene.register();
        scene.cast(voter, scene.checkIn(voter), mayor, council);
    }

    private VoidReason put(Json.Obj body) {
        return scene.reason(scene.put(ChainKind.VOTES, RecordKind.VOTE_CAST, body, scene.machine))
                .orElseThrow();
    }
}
