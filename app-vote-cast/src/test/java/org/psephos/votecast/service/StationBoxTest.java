package org.psephos.votecast.service;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.KioskEvent;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;
import org.psephos.tally.VoterState;

class StationBoxTest {

    private static final ElectionId ELECTION = new ElectionId(new UUID(0x1111_2222_3333_4444L, 0x0555_6666_7777_8888L));
    private static final ElectionId OTHER = new ElectionId(new UUID(9, 9));
    private static final VoterId VOTER = new VoterId(new UUID(1, 2));
    private static final String CODE = "AAECAwQFBgcICQoLDA0ODw";

    private final List<KioskEvent> events = new ArrayList<>();

    private static Poll poll(ElectionState state) {
        Election election = Election.draft(
                ELECTION,
                ElectionKind.OPEN,
                org.psephos.election.Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("UTC")),
                new Language("en"));
        return new Poll(election, ElectionCodec.fingerprint(election), state, new Poll.Balance(0, 0));
    }

    private StationBox box(Optional<Poll> poll) {
        return new StationBox(new NobodyKnown(poll), Set.of(), new NoRoad(), events::add);
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
