package org.psephos.voterentry.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.PlaceId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.tally.PollHours;
import org.psephos.testkit.HandTime;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollStatus;
import org.psephos.voterentry.world.HandPollbook;
import org.psephos.voterentry.world.HandRoll;

class CheckInViewModelTest {

    private static final ElectionId ELECTION = ElectionId.of("11111111-1111-4111-8111-111111111111");
    private static final StationId DESK = StationId.of("22222222-2222-4222-8222-222222222222");

    private final HandTime time = new HandTime(Instant.parse("2026-11-29T13:00:00Z"));
    private final HandTasks tasks = Tasks.byHand();
    private final HandRoll roll = new HandRoll();
    private final HandPollbook pollbook = new HandPollbook(DESK, time);
    private final Observable<ElectionNow> election = new Observable<>(at(ElectionState.OPEN));
    private final CheckInViewModel page = new CheckInViewModel(
            new CheckInDesk(
                    new Desk(DESK, "Desk 2", new PlaceId("town-hall")),
                    new ElectionRoom(election, time),
                    roll,
                    pollbook,
                    pollbook,
                    Chance.seeded(7)),
            pollbook,
            tasks,
            time);

    private static ElectionNow at(ElectionState state) {
        Polls polls = Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("Europe/Berlin"));
        Instant opened = state == ElectionState.OPEN ? polls.opensAt() : Instant.MAX;
        return new ElectionNow(
                Election.draft(ELECTION, ElectionKind.OPEN, polls, new Language("en")),
                state,
                "4F7K2QD",
                new PollHours(polls, opened, Instant.MAX));
    }

    private VoterId registered(String name) {
        VoterId voter = roll.add(name);
        pollbook.register(voter, "town-hall");
        return voter;
    }

    private DeskAnswer answer() {
        return page.answerProperty().get();
    }

    @Test
    void aScannedCardOpensItsVoterInOneStep() {
        VoterId oksana = registered("Нестеренко Оксана Іванівна");
        page.scanned(oksana.toString());
        assertThat(answer())
                .isInstanceOfSatisfying(
                        DeskAnswer.MayCheckIn.class,
                        may -> assertThat(may.voter().id()).isEqualTo(oksana));
        assertThat(page.lookedUpProperty().get().way()).isEqualTo(LookUp.Way.SCANNED);
    }

    @Test
    void scanAndConfirmAreTwoActionsAndTheSlipStaysUntilItIsHandedOut() {
        VoterId voter = registered("Anna Beta");
        page.scanned(voter.toString());
        page.confirm();
        DeskAnswer.HandOut out = (DeskAnswer.HandOut) answer();
        assertThat(pollbook.written())
                .containsExactly("voter.checkin " + voter + " town-hall "
                        + out.slip().commitment().hex());
        assertThat(out.slip().qrText()).startsWith("psephos:slip:" + ELECTION + ":" + voter + ":");
        page.back();
        page.scanned(voter.toString());
        page.queryProperty().set("somebody else");
        page.enter();
        assertThat(answer()).isSameAs(out);
        assertThat(page.slipFirstProperty().get()).isTrue();
        page.handedOut();
        assertThat(answer()).isInstanceOf(DeskAnswer.Done.class);
    }

    @Test
    void theNameIsClearedAfterTheSlipWasHandedOutAndTheListOfAnswersHoldsNone() {
        VoterId voter = registered("Anna Beta");
        page.scanned(voter.toString());
        page.confirm();
        page.handedOut();
        tasks.turn();
        assertThat(answer()).isEqualTo(new DeskAnswer.Ready());
        assertThat(page.lastAnswers()).containsExactly(new LastAnswer(LastAnswer.Outcome.CHECKED_IN, time.now()));
    }

    @Test
    void theCodeIsForgottenWhenTheSlipIsHandedOutAndNeverPrinted() {
        page.scanned(registered("Anna Beta").toString());
        page.confirm();
        DeskAnswer.HandOut out = (DeskAnswer.HandOut) answer();
        assertThat(out.toString()).doesNotContain(out.slip().qrText()).doesNotContain("Anna");
        page.handedOut();
        assertThat(out.slip().qrText()).isEmpty();
    }

    @Test
    void whoeverHasComeIsToldApartByScanAndBySearch() {
        VoterId voter = registered("Somchai Jaidee");
        page.scanned(voter.toString());
        page.confirm();
        page.handedOut();
        page.queryProperty().set("jaidee");
        page.enter();
        assertThat(answer()).isInstanceOf(DeskAnswer.AlreadyIn.class);
        page.back();
        page.scanned(voter.toString());
        assertThat(answer()).isInstanceOf(DeskAnswer.AlreadyIn.class);
        page.confirm();
        assertThat(pollbook.written()).hasSize(1);
    }

    @Test
    void aDamagedSlipIsReplacedOnlyWithAReason() {
        VoterId voter = registered("Somchai Jaidee");
        page.scanned(voter.toString());
        page.confirm();
        page.handedOut();
        page.scanned(voter.toString());
        page.newSlip("  ");
        assertThat(answer()).isInstanceOf(DeskAnswer.AlreadyIn.class);
        page.newSlip("torn by the printer");
        assertThat(answer()).isInstanceOf(DeskAnswer.HandOut.class);
        assertThat(pollbook.written()).last().isEqualTo("voter.slip " + voter + " torn by the printer");
        assertThat(page.lastAnswers().getFirst().outcome()).isEqualTo(LastAnswer.Outcome.NEW_SLIP);
    }

    @Test
    void anotherPlaceWithdrawnAndUnregisteredHaveNoConfirm() {
        VoterId elsewhere = roll.add("North Voter");
        pollbook.register(elsewhere, "north-school");
        VoterId gone = roll.add(Person.EMPTY.with(PersonField.NAME, "Gone"), RollStatus.WITHDRAWN);
        VoterId unlisted = roll.add("Unlisted");
        page.open(elsewhere);
        assertThat(answer()).isInstanceOf(DeskAnswer.OtherPlace.class);
        page.confirm();
        page.open(gone);
        assertThat(answer()).isInstanceOf(DeskAnswer.Withdrawn.class);
        page.confirm();
        page.open(unlisted);
        assertThat(answer()).isInstanceOf(DeskAnswer.NotRegistered.class);
        page.confirm();
        assertThat(pollbook.written()).isEmpty();
    }

    @Test
    void beforeTheOpeningNobodyIsCheckedIn() {
        VoterId voter = registered("Anna Beta");
        election.set(at(ElectionState.SEALED));
        page.scanned(voter.toString());
        page.confirm();
        assertThat(answer())
                .isInstanceOfSatisfying(
                        DeskAnswer.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.ELECTION_STATE));
        assertThat(pollbook.written()).isEmpty();
    }

    @Test
    void afterTheGraceNobodyIsCheckedInAlthoughNobodyClosed() {
        VoterId voter = registered("Anna Beta");
        time.advance(Duration.ofHours(4).plusMinutes(5));
        page.scanned(voter.toString());
        assertThat(page.phaseProperty().get()).isEqualTo(PollHours.Phase.GRACE);
        assertThat(page.shutProperty().get()).isFalse();
        time.advance(Duration.ofMinutes(10));
        page.confirm();
        assertThat(codeOfRefusal()).isEqualTo(ErrorCode.VOTER_HOURS);
        assertThat(page.phaseProperty().get()).isEqualTo(PollHours.Phase.OVER);
        assertThat(page.shutProperty().get()).isTrue();
        assertThat(pollbook.written()).isEmpty();
    }

    @Test
    void aDeskThatIsAloneSaysSoBesideTheSlip() {
        pollbook.answers(Records.Kept.HERE);
        page.scanned(registered("Anna Beta").toString());
        page.confirm();
        assertThat(((DeskAnswer.HandOut) answer()).kept()).isEqualTo(Records.Kept.HERE);
    }

    @Test
    void whatTheServerRefusesAtOnceHandsOutNoSlip() {
        pollbook.refuses(ErrorCode.VOTER_IN);
        page.scanned(registered("Anna Beta").toString());
        page.confirm();
        assertThat(codeOfRefusal()).isEqualTo(ErrorCode.VOTER_IN);
        assertThat(pollbook.written()).isEmpty();
    }

    @Test
    void aSlipOnTheScreenIsNotInAHandYet() {
        page.onShow();
        page.scanned(registered("Anna Beta").toString());
        page.confirm();
        assertThat(page.balanceProperty().get().open()).isEqualTo(1);
        assertThat(page.balanceProperty().get().isBalanced()).isFalse();
        page.handedOut();
        assertThat(page.balanceProperty().get().isBalanced()).isTrue();
        page.onHide();
    }

    @Test
    void typingListsAndEnterOpensTheFirstOrTheChosenOne() {
        VoterId first = registered("Anders Alpha");
        VoterId second = registered("Andreas Beta");
        page.queryProperty().set("and");
        assertThat(answer())
                .isInstanceOfSatisfying(
                        DeskAnswer.Several.class,
                        several -> assertThat(several.total()).isEqualTo(2));
        page.chosenProperty().set(second);
        page.enter();
        assertThat(((DeskAnswer.MayCheckIn) answer()).voter().id()).isEqualTo(second);
        page.back();
        page.queryProperty().set("and");
        page.enter();
        assertThat(((DeskAnswer.MayCheckIn) answer()).voter().id()).isEqualTo(first);
    }

    @Test
    void codesOfAnotherKindAreToldApart() {
        page.scanned("psephos:ballot:33333333-3333-4333-8333-333333333333");
        assertThat(codeOfRefusal()).isEqualTo(ErrorCode.DESK_CODE_KIND);
        page.scanned("psephos:slip:33333333-3333-4333-8333-333333333333:" + DESK + ":AAAA");
        assertThat(codeOfRefusal()).isEqualTo(ErrorCode.DESK_CODE_OTHER_ELECTION);
        page.scanned("psephos:slip:" + ELECTION + ":" + DESK + ":AAAA");
        assertThat(codeOfRefusal()).isEqualTo(ErrorCode.DESK_CODE_SLIP);
        page.scanned("urn:uuid:" + DESK);
        assertThat(answer()).isInstanceOf(DeskAnswer.Nobody.class);
        page.scanned("garbage \u0000 code");
        assertThat(answer()).isInstanceOf(DeskAnswer.Nobody.class);
    }

    @Test
    void namesAreKeptApartFromTexts() {
        assertThat(List.of(roll.voter(registered("Anna Beta")).orElseThrow()).toString())
                .doesNotContain("Anna");
    }

    private ErrorCode codeOfRefusal() {
        return ((DeskAnswer.Refused) answer()).problem().code();
    }
}
