package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.service.BallotOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionLint;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Polls;
import org.psephos.tally.ActKind;
import org.psephos.testkit.HandTime;

class EditorViewModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Language ENGLISH = new Language("en");

    private final Desk desk = new Desk();
    private final EditorViewModel editor = new EditorViewModel(
            desk,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));

    @BeforeEach
    void openADraft() {
        editor.open(file(
                Election.draft(
                        new ElectionId(new UUID(1, 2)),
                        ElectionKind.OPEN,
                        Polls.allDay(DAY, ZoneId.of("Europe/Vienna")),
                        ENGLISH),
                ElectionState.DRAFT));
    }

    @Test
    void anEditChangesTheFingerprintAndCanBeUndoneAndDoneAgain() {
        Fingerprint before = editor.fingerprint().orElseThrow();
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "Town")));
        Fingerprint after = editor.fingerprint().orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.CHANGED);
        editor.undo();
        assertThat(editor.fingerprint()).contains(before);
        assertThat(editor.canUndo()).isFalse();
        editor.redo();
        assertThat(editor.fingerprint()).contains(after);
    }

    @Test
    void whatIsMissingStopsTheSealUntilItIsThere() {
        editor.edit(editor.parts()::addContest);
        assertThat(editor.findings()).isNotEmpty();
        assertThat(editor.may(ElectionState.DRAFT)).isFalse();
    }

    @Test
    void whoeverSeesADraftSeesWhatIsWrongWithThatDraft() {
        LocalDate today = LocalDate.of(2026, 11, 1);
        List<List<ElectionLint.Finding>> shown = new ArrayList<>();
        List<List<ElectionLint.Finding>> meant = new ArrayList<>();
        editor.draft().subscribe(draft -> {
            shown.add(List.copyOf(editor.findings()));
            meant.add(ElectionLint.findings(draft.orElseThrow(), today));
        });
        editor.edit(editor.parts()::addContest);
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "Town")));
        editor.undo();
        assertThat(shown).hasSize(4).isEqualTo(meant);
        assertThat(meant.get(0)).isNotEqualTo(meant.get(1));
        assertThat(meant.get(1)).isNotEqualTo(meant.get(2));
    }

    @Test
    void aSavedDraftIsSavedAndARefusedOneKeepsTheEdits() {
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "Town")));
        editor.save();
        assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.SAVED);
        assertThat(desk.saved).hasSize(1);
        desk.refusal = List.of(Problem.of(ErrorCode.WIRE_OFFLINE));
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "City")));
        editor.save();
        assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.FAILED);
        assertThat(editor.refusals()).containsExactly(Problem.of(ErrorCode.WIRE_OFFLINE));
        assertThat(EditorViewModel.text(editor.draft().get().orElseThrow().title(), ENGLISH))
                .isEqualTo("City");
    }

    @Test
    void aSealedDefinitionIsNeverEdited() {
        Election definition = editor.draft().get().orElseThrow();
        editor.take(file(definition, ElectionState.SEALED));
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "Other")));
        assertThat(editor.draft().get()).contains(definition);
    }

    @Test
    void aSealedDefinitionIsNotUndoneEither() {
        editor.edit(draft -> draft.edit().title(LocalText.of("en", "Town")));
        editor.save();
        Election definition = editor.draft().get().orElseThrow();
        editor.take(file(definition, ElectionState.SEALED));
        editor.undo();
        assertThat(editor.draft().get()).contains(definition);
        assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.SAVED);
    }

    @Test
    void whoeverHasSignedWaitsForAnotherOfficial() {
        Election definition = editor.draft().get().orElseThrow();
        ElectionFile file = file(definition, ElectionState.APPROVED);
        ElectionFile.Signer signer = new ElectionFile.Signer(desk.person, "Karim Nasser", Instant.EPOCH);
        editor.take(new ElectionFile(
                definition, file.state(), file.fingerprint(), Instant.EPOCH, List.of(signer), List.of(), List.of()));
        assertThat(editor.hasSigned()).isTrue();
        desk.person = new OperatorId(new UUID(8, 8));
        assertThat(editor.hasSigned()).isFalse();
    }

    @Test
    void whoeverHasProposedToOpenWaitsForAnotherOfficial() {
        Election definition = editor.draft().get().orElseThrow();
        ElectionFile file = file(definition, ElectionState.SEALED);
        editor.take(new ElectionFile(
                definition,
                file.state(),
                file.fingerprint(),
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(new ElectionFile.Waiting(ActKind.OPEN, List.of(desk.person)))));
        assertThat(editor.hasSigned(ActKind.OPEN)).isTrue();
        assertThat(editor.hasSigned(ActKind.CLOSE)).isFalse();
        desk.person = new OperatorId(new UUID(8, 8));
        assertThat(editor.hasSigned(ActKind.OPEN)).isFalse();
    }

    @Test
    void contestsAndOptionsAreAddedMovedAndRemoved() {
        editor.edit(editor.parts()::addContest);
        editor.edit(editor.parts()::addContest);
        List<Contest> contests = editor.draft().get().orElseThrow().contests();
        editor.edit(
                draft -> editor.parts().moveContest(draft, contests.getLast().id(), -1));
        assertThat(editor.draft().get().orElseThrow().contests().getFirst().id())
                .isEqualTo(contests.getLast().id());
        editor.select(contests.getFirst().id());
        editor.edit(draft -> editor.parts().addOption(draft, contests.getFirst().id()));
        editor.editContest(contest -> contest.withTitle(LocalText.of("en", "Mayor")));
        Contest mayor = editor.draft()
                .get()
                .orElseThrow()
                .contest(contests.getFirst().id())
                .orElseThrow();
        assertThat(mayor.options()).hasSize(1);
        editor.edit(draft -> editor.parts().removeContest(draft, mayor.id()));
        assertThat(editor.draft().get().orElseThrow().contests()).hasSize(1);
        assertThat(editor.contest().get()).contains(contests.getLast().id());
    }

    private static ElectionFile file(Election definition, ElectionState state) {
        return new ElectionFile(
                definition,
                state,
                ElectionCodec.fingerprint(definition),
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of());
    }

    private static final class Desk implements BallotOffice {

        private final List<Election> saved = new ArrayList<>();
        private List<Problem> refusal = List.of();
        private OperatorId person = new OperatorId(new UUID(7, 7));

        @Override
        public Observable<List<ElectionFile>> elections() {
            return new Observable<>(List.of());
        }

        @Override
        public Optional<OperatorId> person() {
            return Optional.of(person);
        }

        @Override
        public Outcome<ElectionId> create(ElectionKind kind, Polls polls, Language language) {
            return Outcome.done(new ElectionId(new UUID(3, 4)));
        }

        @Override
        public Outcome<ElectionId> copy(ElectionId earlier) {
            return Outcome.done(new ElectionId(new UUID(5, 6)));
        }

        @Override
        public Outcome<Fingerprint> save(Election draft) {
            if (!refusal.isEmpty()) {
                return Outcome.refused(refusal);
            }
            saved.add(draft);
            return Outcome.done(ElectionCodec.fingerprint(draft));
        }

        @Override
        public Outcome<Fingerprint> review(ElectionId election, Fingerprint draft) {
            return Outcome.done(draft);
        }

        @Override
        public Outcome<Fingerprint> approve(ElectionId election, Fingerprint draft, String words) {
            return Outcome.done(draft);
        }

        @Override
        public Outcome<Fingerprint> decide(ElectionId election, ActKind act, String words) {
            return Outcome.done(ElectionCodec.fingerprint(saved.getLast()));
        }

        @Override
        public Outcome<Fingerprint> seal(ElectionId election, Fingerprint draft) {
            return Outcome.done(draft);
        }
    }
}
