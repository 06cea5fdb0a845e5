package org.psephos.votecast.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;
import org.psephos.tally.PollHours;
import org.psephos.tally.Stamp;
import org.psephos.tally.Statement;
import org.psephos.tally.VoterState;
import org.psephos.testkit.HandTime;

class StationBoxTest {

    private static final ElectionId ELECTION = new ElectionId(new UUID(0x1111_2222_3333_4444L, 0x0555_6666_7777_8888L));
    private static final ElectionId OTHER = new ElectionId(new UUID(9, 9));
    private static final VoterId VOTER = new VoterId(new UUID(1, 2));
    private static final String CODE = "AAECAwQFBgcICQoLDA0ODw";
    private static final Digest COMMITMENT = SlipCode.of(CODE).commitment(ELECTION, VOTER);

    private final List<String> events = new ArrayList<>();
    private final HandTime time = new HandTime(Instant.parse("2026-11-29T13:00:00Z"));

    private static Poll poll(ElectionState state) {
        Election election = Election.draft(
                ELECTION,
                ElectionKind.OPEN,
                org.psephos.election.Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("UTC")),
                new Language("en"));
        PollHours hours = new PollHours(election.polls(), election.polls().opensAt(), Instant.MAX);
        return new Poll(election, ElectionCodec.fingerprint(election), state, hours, Poll.Balance.NONE);
    }

    private StationBox box(Optional<Poll> poll) {
        return box(new NobodyKnown(poll));
    }

    private StationBox box(Polls polls) {
        return new StationBox(polls, Set.of(), new NoRoad(), time, (event, outcome) -> events.add(event.text()));
    }

    private static String slip(ElectionId election) {
        return "psephos:slip:" + election + ":" + VOTER + ":" + CODE;
    }

    private static ErrorCode refusal(Outcome<Admission> outcome) {
        return ((Outcome.Refused<Admission>) outcome).problem().code();
    }

    @Test
    void noSlipIsTakenWhileNoElectionIsOpen() {
        assertThat(refusal(box(Optional.empty()).admit(slip(ELECTION)))).isEqualTo(ErrorCode.ELECTION_STATE);
        assertThat(refusal(box(Optional.of(poll(ElectionState.SEALED))).admit(slip(ELECTION))))
                .isEqualTo(ErrorCode.ELECTION_STATE);
        assertThat(refusal(box(Optional.of(poll(ElectionState.CLOSED))).admit(slip(ELECTION))))
                .isEqualTo(ErrorCode.ELECTION_STATE);
    }

    @Test
    void codesOfAnotherKindAndSlipsOfAnotherElectionAreToldApart() {
        StationBox box = box(Optional.of(poll(ElectionState.OPEN)));
        assertThat(refusal(box.admit(VOTER.toString()))).isEqualTo(ErrorCode.SLIP_KIND);
        assertThat(refusal(box.admit("https://example.org"))).isEqualTo(ErrorCode.SLIP_KIND);
        assertThat(refusal(box.admit(slip(OTHER)))).isEqualTo(ErrorCode.SLIP_ELECTION);
    }

    @Test
    void aSlipThatNobodyHandedOutIsUnknown() {
        StationBox box = box(Optional.of(poll(ElectionState.OPEN)));
        assertThat(refusal(box.admit(slip(ELECTION)))).isEqualTo(ErrorCode.SLIP_UNKNOWN);
    }

    @Test
    void everyReasonToRefuseASlipHasItsOwnCode() {
        StationBox withdrawn = box(new OneKnown(VoterState.Standing.WITHDRAWN, List.of(), List.of()));
        assertThat(refusal(withdrawn.admit(slip(ELECTION)))).isEqualTo(ErrorCode.SLIP_WITHDRAWN);
        StationBox replaced =
                box(new OneKnown(VoterState.Standing.CHECKED_IN, List.of(Digest.ofHex("11".repeat(32))), List.of()));
        assertThat(refusal(replaced.admit(slip(ELECTION)))).isEqualTo(ErrorCode.SLIP_REPLACED);
        StationBox spent = box(new OneKnown(VoterState.Standing.VOTED, List.of(COMMITMENT), List.of(cast())));
        assertThat(refusal(spent.admit(slip(ELECTION)))).isEqualTo(ErrorCode.SLIP_SPENT);
        StationBox fresh = box(new OneKnown(VoterState.Standing.CHECKED_IN, List.of(COMMITMENT), List.of()));
        assertThat(fresh.admit(slip(ELECTION)).isDone()).isTrue();
        assertThat(refusal(fresh.admit("psephos:slip:" + ELECTION + ":" + VOTER + ":AAEC")))
                .isEqualTo(ErrorCode.SLIP_UNREADABLE);
        assertThat(refusal(fresh.admit("psephos:slip:" + ELECTION + ":" + VOTER + ":AAECAwQFBgcICQoLDA0ODxAREhM")))
                .isEqualTo(ErrorCode.SLIP_UNREADABLE);
        assertThat(refusal(fresh.admit("psep\ufffd\ufffdlip"))).isEqualTo(ErrorCode.SLIP_UNREADABLE);
    }

    @Test
    void afterTheGraceNoSlipIsTakenAndWhatWasBegunIsNotCast() {
        StationBox box = box(new OneKnown(VoterState.Standing.CHECKED_IN, List.of(COMMITMENT), List.of()));
        Admission admitted = box.admit(slip(ELECTION)).orThrow();
        time.advance(Duration.ofHours(5).plusMinutes(10));
        assertThat(box.admit(slip(ELECTION)).isDone()).as("in the grace").isTrue();
        time.advance(Duration.ofMinutes(5));
        assertThat(refusal(box.admit(slip(ELECTION)))).isEqualTo(ErrorCode.VOTE_HOURS);
        assertThat(box.prepare(admitted, List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.VOTE_HOURS));
    }

    private static VoterState.CastInForce cast() {
        return new VoterState.CastInForce(
                new Stamp(Instant.EPOCH, new RecordId(new UUID(3, 3))),
                Digest.ofHex("22".repeat(32)),
                new Statement.Cast(
                        ElectionCodec.fingerprint(poll(ElectionState.OPEN).definition()),
                        new StyleId("all"),
                        VOTER,
                        SlipCode.of(CODE),
                        List.of()));
    }

    /// A station that knows one voter.
    private record OneKnown(VoterState.Standing standing, List<Digest> slips, List<VoterState.CastInForce> casts)
            implements Polls {

        @Override
        public Optional<Poll> current() {
            return Optional.of(poll(ElectionState.OPEN));
        }

        @Override
        public Optional<VoterState> voter(Poll poll, VoterId voter) {
            Statement.Enrolment entry = new Statement.Enrolment(
                    voter, new RecordId(new UUID(4, 4)), new StyleId("all"), new PlaceId("north"));
            return Optional.of(
                    new VoterState(voter, standing, List.of(entry), List.of(), List.of(), slips, casts, List.of()));
        }
    }

    /// A station that knows no voter.
    private record NobodyKnown(Optional<Poll> current) implements Polls {
        @Override
        public Optional<VoterState> voter(Poll poll, VoterId voter) {
            return Optional.empty();
        }
    }

    /// A road that leads nowhere.
    private static final class NoRoad implements VoteRoad {
        @Override
        public Outcome<SignedRecord> sign(ElectionId election, Json.Obj body) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
        }

        @Override
        public Outcome<org.psephos.common.Observable<org.psephos.desktop.kiosk.session.Standing>> queue(
                SignedRecord vote) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }
}
