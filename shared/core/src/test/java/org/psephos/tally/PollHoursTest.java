package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.ElectionState;
import org.psephos.election.Polls;
import org.psephos.election.SecondCast;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

class PollHoursTest {

    private static final Instant EIGHT = Scene.MORNING;
    private static final Instant SIX = EIGHT.plus(Duration.ofHours(10));
    private static final Polls POLLS = Polls.allDay(LocalDate.of(2027, 5, 9), ZoneId.of("UTC"));

    @Test
    void openingBeforeTheHourIsRefusedAndChangesNothing() {
        Scene early = new Scene(1, SecondCast.FIRST_STAYS);
        early.now = EIGHT.minus(Duration.ofMinutes(30));
        early.save(1);
        early.review();
        early.act(ActKind.SEAL, early.fingerprint());
        ElectionBook book = early.book();
        SignedRecord proposal = early.propose(ActKind.OPEN, early.fingerprint(), Json.Obj.EMPTY, early.ada);
        Problem problem = book.refusal(proposal).orElseThrow();
        assertThat(problem.code()).isEqualTo(ErrorCode.ELECTION_HOURS);
        assertThat(problem.facts()).containsEntry("opens", "2027-05-09T08:00").containsEntry("zone", "UTC");
        SignedRecord signature = early.sign(proposal, early.ben);
        assertThat(early.book().ballots().state()).isEqualTo(ElectionState.SEALED);
        assertThat(early.reason(proposal)).contains(VoidReason.OUTSIDE_HOURS);
        book.add(proposal);
        assertThat(book.refusal(signature)).map(Problem::code).contains(ErrorCode.ELECTION_HOURS);
    }

    @Test
    void aProposalFromBeforeTheHourMayBeSignedWhenTheHourHasCome() {
        Scene early = new Scene(2, SecondCast.FIRST_STAYS);
        early.now = EIGHT.minus(Duration.ofMinutes(5));
        early.save(1);
        early.review();
        early.act(ActKind.SEAL, early.fingerprint());
        SignedRecord proposal = early.propose(ActKind.OPEN, early.fingerprint(), Json.Obj.EMPTY, early.ada);
        early.now = EIGHT;
        early.sign(proposal, early.ben);
        assertThat(early.book().ballots().state()).isEqualTo(ElectionState.OPEN);
    }

    @Test
    void theHourClosesTheDoorsAndTheGraceIsForWhoeverIsInTheRoom() {
        PollHours hours = new PollHours(POLLS, EIGHT, Instant.MAX);
        assertThat(hours.at(SIX.minusMillis(1))).isEqualTo(PollHours.Phase.OPEN);
        assertThat(hours.at(SIX)).isEqualTo(PollHours.Phase.GRACE);
        assertThat(hours.allowsCheckIn(SIX.plusSeconds(60))).isTrue();
        assertThat(hours.allowsCasting(SIX.plusSeconds(60))).isTrue();
        Instant end = SIX.plus(Duration.ofMinutes(15));
        assertThat(hours.allowsCheckIn(end.minusMillis(1))).isTrue();
        assertThat(hours.allowsCheckIn(end)).isFalse();
        assertThat(hours.allowsCasting(end)).isFalse();
        assertThat(hours.at(end)).isEqualTo(PollHours.Phase.OVER);
    }

    @Test
    void theOfficialsClosingEndsCheckInAtOnceAndWhatWasBegunMayBeFinished() {
        Instant noon = EIGHT.plus(Duration.ofHours(4));
        PollHours closed = new PollHours(POLLS, EIGHT, noon);
        assertThat(closed.allowsCheckIn(noon)).isFalse();
        assertThat(closed.allowsCasting(noon)).isTrue();
        assertThat(closed.at(noon)).isEqualTo(PollHours.Phase.FINISHING);
        assertThat(closed.castingEndsAt()).isEqualTo(noon.plus(Duration.ofMinutes(15)));
        PollHours inTheGrace = new PollHours(POLLS, EIGHT, SIX.plusSeconds(120));
        assertThat(inTheGrace.checkInEndsAt()).isEqualTo(SIX.plusSeconds(120));
        assertThat(inTheGrace.castingEndsAt()).isEqualTo(SIX.plus(Duration.ofMinutes(15)));
    }

    @Test
    void nothingHappensBeforeTheOpening() {
        PollHours never = new PollHours(POLLS, Instant.MAX, Instant.MAX);
        assertThat(never.at(SIX.minusSeconds(1))).isEqualTo(PollHours.Phase.NOT_OPEN);
        assertThat(never.allowsCheckIn(EIGHT)).isFalse();
    }

    @Test
    void votesAndCheckInsAfterTheGraceCountNothingAlthoughNobodyClosed() {
        Scene scene = Scene.opened(3);
        VoterId inTheRoom = scene.register();
        VoterId tooLate = scene.register();
        SlipCode slip = scene.checkIn(inTheRoom);
        SlipCode second = scene.checkIn(tooLate);
        scene.now = SIX.plus(Duration.ofMinutes(14));
        assertThat(scene.reason(scene.cast(inTheRoom, slip, 2))).isEmpty();
        scene.now = SIX.plus(Duration.ofMinutes(15));
        SignedRecord vote = scene.cast(tooLate, second, 1);
        assertThat(scene.reason(vote)).contains(VoidReason.OUTSIDE_HOURS);
        SignedRecord arrival = scene.checkIn(scene.register(), SlipCode.draw(scene.chance));
        assertThat(scene.reason(arrival)).contains(VoidReason.OUTSIDE_HOURS);
        scene.records.remove(arrival);
        assertThat(scene.book().refusal(arrival)).map(Problem::code).contains(ErrorCode.VOTER_HOURS);
    }

    @Test
    void aVoteIsCancelledOnlyWhileTheVoterCouldVoteAgain() {
        Scene scene = Scene.opened(4);
        VoterId voter = scene.register();
        SignedRecord vote = scene.cast(voter, scene.checkIn(voter), 2);
        scene.now = SIX.plus(Duration.ofHours(1));
        ElectionBook book = scene.book();
        SignedRecord proposal = scene.propose(
                ActKind.UNCAST,
                vote.sum(),
                Json.Obj.EMPTY.with("cancels", vote.id().toString()),
                scene.ada);
        assertThat(book.refusal(proposal)).map(Problem::code).contains(ErrorCode.VOTE_HOURS);
        scene.sign(proposal, scene.ben);
        assertThat(scene.votes(Scene.MAYOR, 2)).isEqualTo(1);
    }

    @Test
    void aDeskWithASlowClockIsNotHeldAgainstTheVoter() {
        Scene scene = Scene.opened(5);
        VoterId voter = scene.register();
        SlipCode slip = SlipCode.draw(scene.chance);
        SignedRecord arrival = scene.putAt(
                scene.now.minusSeconds(300),
                ChainKind.VOTERS,
                RecordKind.VOTER_CHECKIN,
                scene.arrival(voter, slip),
                scene.machine);
        assertThat(scene.reason(arrival)).isEqualTo(scene.reason(scene.cast(voter, slip, 1)));
    }
}
