package org.psephos.voterentry.service.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.record.RecordKind;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.Person;
import org.psephos.voterentry.service.Records;

/// Saves the lines of an import, batch after batch: a version for each that brings something new, and an entry on the
/// list of this election for everybody who is not on it. While a batch is on its way the next one is signed.
///
/// An import that ends early leaves whole persons behind; the same lines again save what is missing and nothing twice.
/// One thread takes; any thread may stop it.
public final class RollFill implements AutoCloseable {

    private final RollEditor editor;
    private final Records.Bulk bulk;
    private final Roll roll;
    private final Predicate<VoterId> listed;
    private final List<Records.Enrolment> toEnrol = new ArrayList<>();
    private Optional<Under> under = Optional.empty();
    private int done;

    RollFill(RollEditor editor, Records.Bulk bulk, Roll roll, Predicate<VoterId> listed) {
        this.editor = editor;
        this.bulk = bulk;
        this.roll = roll;
        this.listed = listed;
    }

    /// A batch on its way.
    ///
    /// @param lines how many lines of the file it stands for
    /// @param batch its versions
    /// @param voters whom they are about, in the same order
    private record Under(int lines, Records.Batch batch, List<Subject> voters) {}

    /// A voter of a batch.
    ///
    /// @param voter who
    /// @param person as the version says
    private record Subject(VoterId voter, Person person) {}

    /// Takes a batch; the one before it is on the server when this returns.
    ///
    /// @return how many lines are done so far
    public Outcome<Integer> take(List<LineOutcome> lines) {
        List<Records.RollEntry> entries = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (LineOutcome line : lines) {
            switch (line) {
                case LineOutcome.New fresh -> {
                    VoterId voter = editor.newVoter();
                    subjects.add(new Subject(voter, fresh.person()));
                    entries.add(new Records.RollEntry(
                            voter,
                            1,
                            Records.Action.ADD,
                            List.of(),
                            "",
                            fresh.person().json()));
                }
                case LineOutcome.Changed changed ->
                    roll.voter(changed.voter()).ifPresent(voter -> {
                        subjects.add(new Subject(voter.id(), changed.person()));
                        entries.add(RollEditor.entry(voter, Records.Action.CHANGE, "", changed.person()));
                    });
                case LineOutcome.Same same -> roll.voter(same.voter()).ifPresent(this::known);
                case LineOutcome.Refused refused -> {}
            }
        }
        Outcome<Records.Batch> sent = bulk.send(entries);
        Outcome<Integer> before = settle();
        sent.match(batch -> under = Optional.of(new Under(lines.size(), batch, subjects)), problems -> {});
        return before.then(lineCount -> sent.map(batch -> lineCount));
    }

    private void known(RollVoter voter) {
        enrol(voter.id(), voter.current().record(), voter.sheet());
    }

    private void enrol(VoterId voter, RecordId version, Person person) {
        if (!listed.test(voter)) {
            editor.enrolment(voter, version, person).ifPresent(toEnrol::add);
        }
    }

    /// Waits for the batch on its way, and puts its voters on the list.
    private Outcome<Integer> settle() {
        if (under.isEmpty()) {
            return Outcome.done(done);
        }
        Under settling = under.get();
        under = Optional.empty();
        Outcome<Integer> stored = settling.batch().await();
        if (stored.isDone()) {
            done += settling.lines();
            for (int i = 0; i < settling.voters().size(); i++) {
                Subject subject = settling.voters().get(i);
                enrol(subject.voter(), settling.batch().ids().get(i), subject.person());
            }
        }
        int whole = toEnrol.size() - toEnrol.size() % RecordKind.ENROLMENTS_MAX;
        return stored.then(ok -> listUpTo(whole)).map(ok -> done);
    }

    private Outcome<RecordId> listUpTo(int count) {
        List<Records.Enrolment> next = toEnrol.subList(0, count);
        Outcome<RecordId> queued = editor.enrol(List.copyOf(next));
        next.clear();
        return queued;
    }

    /// Waits for what is on its way.
    ///
    /// @return how many lines are done
    public Outcome<Integer> finish() {
        return settle().then(lines -> listUpTo(toEnrol.size())).map(ok -> done);
    }

    /// How many lines are done so far.
    public int done() {
        return done;
    }

    /// Why it waits just now; empty while it does not.
    public Observable<Optional<Problem>> waiting() {
        return bulk.waiting();
    }

    /// Tries no more.
    public void stop() {
        bulk.stop();
    }

    @Override
    public void close() {
        bulk.close();
    }
}
