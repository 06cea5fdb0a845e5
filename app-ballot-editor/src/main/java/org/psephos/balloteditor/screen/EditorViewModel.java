package org.psephos.balloteditor.screen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.balloteditor.service.BallotOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.balloteditor.service.EditHistory;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ContestId;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionLint;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.tally.ActKind;

/// The election that is open in the editor: its draft with undo, what is wrong with it, and whether it is saved.
///
/// Every edit goes through [#edit(UnaryOperator)]; all screens of the editor watch the one [#draft()].
public final class EditorViewModel {

    /// Whether what is on the screen is on the server.
    public enum Saving {
        /// As saved.
        SAVED,
        /// Edited since.
        CHANGED,
        /// On its way.
        SAVING,
        /// Refused; the edits are still here.
        FAILED
    }

    private final BallotOffice office;
    private final Tasks tasks;
    private final Time time;
    private final DraftEdits edits;
    private final ReadOnlyObjectWrapper<Optional<ElectionFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Election>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ContestId>> contest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.SAVED);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<ElectionLint.Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private Optional<EditHistory> history = Optional.empty();
    private Runnable afterSave = () -> {};

    /// @param office saves and loads
    /// @param tasks where saving runs
    /// @param time tells today's date in the election's zone
    /// @param edits adds and moves parts
    public EditorViewModel(BallotOffice office, Tasks tasks, Time time, DraftEdits edits) {
        this.office = office;
        this.tasks = tasks;
        this.time = time;
        this.edits = edits;
    }

    /// The draft on the screen; empty before an election is opened.
    public ReadOnlyObjectProperty<Optional<Election>> draft() {
        return draft.getReadOnlyProperty();
    }

    /// The election as the chain tells it.
    public ReadOnlyObjectProperty<Optional<ElectionFile>> file() {
        return file.getReadOnlyProperty();
    }

    /// The contest that is being edited.
    public ReadOnlyObjectProperty<Optional<ContestId>> contest() {
        return contest.getReadOnlyProperty();
    }

    /// Whether the draft is on the server.
    public ReadOnlyObjectProperty<Saving> saving() {
        return saving.getReadOnlyProperty();
    }

    /// Whether it may be edited at all: not once it is sealed.
    public ReadOnlyBooleanProperty editable() {
        return editable.getReadOnlyProperty();
    }

    /// What is wrong or odd, what stops the seal first.
    public ObservableList<ElectionLint.Finding> findings() {
        return findings;
    }

    /// Why the last save, review, approval or seal was refused; empty after a success.
    public ObservableList<Problem> refusals() {
        return refusals;
    }

    /// Whether whoever is signed in has signed this definition already: a key cannot sign twice.
    public boolean hasSigned() {
        return file.get().stream()
                .flatMap(known -> known.signers().stream())
                .anyMatch(signer ->
                        office.person().filter(signer.operator()::equals).isPresent());
    }

    /// Whether whoever is signed in has signed an act that waits for another official.
    public boolean hasSigned(ActKind act) {
        return file.get()
                .flatMap(known -> known.waitingFor(act))
                .filter(waiting ->
                        office.person().filter(waiting.signers()::contains).isPresent())
                .isPresent();
    }

    /// Adds, removes and moves parts.
    public DraftEdits parts() {
        return edits;
    }

    /// Opens an election; edits of another that were not saved are gone, so the screen asks before.
    public void open(ElectionFile opened) {
        history = Optional.of(new EditHistory(opened.definition()));
        refusals.clear();
        saving.set(Saving.SAVED);
        contest.set(opened.definition().contests().stream().findFirst().map(Contest::id));
        take(opened);
        show(opened.definition());
    }

    /// Takes news of the open election from the chain; edits on the screen stay.
    public void take(ElectionFile news) {
        file.set(Optional.of(news));
        editable.set(!news.state().isSealed());
        boolean untouched = saving.get() == Saving.SAVED;
        if (untouched && draft.get().filter(news.definition()::equals).isEmpty()) {
            history = Optional.of(new EditHistory(news.definition()));
            show(news.definition());
        }
    }

    /// Changes the draft; nothing happens while it may not be edited.
    public void edit(UnaryOperator<Election> change) {
        history.filter(ignored -> editable.get()).ifPresent(kept -> {
            if (kept.edit(change.apply(kept.current()))) {
                saving.set(Saving.CHANGED);
                show(kept.current());
            }
        });
    }

    /// Changes the contest that is being edited.
    public void editContest(UnaryOperator<Contest> change) {
        contest.get().ifPresent(id -> edit(election -> election.edit().contest(id, change)));
    }

    /// Chooses the contest to edit.
    public void select(ContestId chosen) {
        contest.set(Optional.of(chosen));
    }

    /// Takes the last edit back.
    public void undo() {
        step(EditHistory::undo);
    }

    /// Does an undone edit again.
    public void redo() {
        step(EditHistory::redo);
    }

    /// Whether there is something to undo.
    public boolean canUndo() {
        return history.map(EditHistory::canUndo).orElse(false);
    }

    /// Whether there is something to do again.
    public boolean canRedo() {
        return history.map(EditHistory::canRedo).orElse(false);
    }

    /// The fingerprint of what is on the screen.
    public Optional<Fingerprint> fingerprint() {
        return draft.get().map(ElectionCodec::fingerprint);
    }

    /// Saves the draft; the screen stays free.
    public void save() {
        save(() -> {});
    }

    /// Saves the draft, then does `next` once what is on the screen is on the server; a refusal gives it up.
    public void save(Runnable next) {
        afterSave = next;
        draft.get().filter(ignored -> saving.get() != Saving.SAVING).ifPresent(sent -> {
            saving.set(Saving.SAVING);
            tasks.run(
                    () -> office.save(sent),
                    done -> {
                        boolean same = draft.get().filter(sent::equals).isPresent();
                        saving.set(same ? Saving.SAVED : Saving.CHANGED);
                        refusals.clear();
                        if (same) {
                            Runnable then = afterSave;
                            afterSave = () -> {};
                            then.run();
                        }
                    },
                    problems -> {
                        saving.set(Saving.FAILED);
                        afterSave = () -> {};
                        refusals.setAll(problems);
                    });
        });
    }

    /// Gives the saved draft to review.
    public void review() {
        act(known -> () -> office.review(known.id(), known.fingerprint()));
    }

    /// Approves the draft as the first official.
    ///
    /// @param words the sentence that is signed
    public void approve(String words) {
        act(known -> () -> office.approve(known.id(), known.fingerprint(), words));
    }

    /// Seals the draft as the second official.
    public void seal() {
        act(known -> () -> office.seal(known.id(), known.fingerprint()));
    }

    /// Opens, closes or archives the sealed election, as first or second official.
    ///
    /// @param words the sentence that is signed
    public void decide(ActKind step, String words) {
        act(known -> () -> office.decide(known.id(), step, words));
    }

    /// Whether a step may be taken now: saved, nothing that stops the seal, and the state before it.
    public boolean may(ElectionState before) {
        return saving.get() == Saving.SAVED
                && file.get().filter(known -> known.state() == before).isPresent()
                && ElectionLint.maySeal(findings);
    }

    /// The text of a language, empty when there is none.
    public static String text(LocalText text, Language language) {
        return text.exactly(language).orElse("");
    }

    private void act(
            java.util.function.Function<
                            ElectionFile, java.util.concurrent.Callable<org.psephos.common.Outcome<Fingerprint>>>
                    step) {
        file.get()
                .ifPresent(known ->
                        tasks.run(step.apply(known), done -> refusals.clear(), problems -> refusals.setAll(problems)));
    }

    /// Back or forth; what is sealed stays as it is.
    private void step(Function<EditHistory, Optional<Election>> way) {
        history.filter(ignored -> editable.get()).flatMap(way).ifPresent(state -> {
            saving.set(Saving.CHANGED);
            show(state);
        });
    }

    /// Puts a draft on the screen; what is wrong with it first, since the screens are painted when the draft changes.
    private void show(Election state) {
        LocalDate today = time.now().atZone(state.polls().zone()).toLocalDate();
        findings.setAll(ElectionLint.findings(state, today));
        draft.set(Optional.of(state));
        if (contest.get().flatMap(state::contest).isEmpty()) {
            contest.set(state.contests().stream().findFirst().map(Contest::id));
        }
    }
}
