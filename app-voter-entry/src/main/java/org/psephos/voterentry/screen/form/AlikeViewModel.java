package org.psephos.voterentry.screen.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.psephos.common.Outcome;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.person.Roll;

/// Persons who may be the one on the form, found while typing, and what the clerk said about each.
public final class AlikeViewModel {

    private static final int SHOWN_MAX = 3;
    private static final int NAME_LEAST = 2;

    private final Roll roll;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<Roll.Alike>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<VoterId> different = new HashSet<>();
    private VoterId about = new VoterId(new java.util.UUID(0, 0));
    private Tasks.Running looking = () -> {};
    private boolean comparing;
    private Runnable waiting = () -> {};

    /// @param roll whom to compare with
    public AlikeViewModel(Roll roll, Tasks tasks) {
        this.roll = roll;
        this.tasks = tasks;
    }

    /// Looks for persons like the one on `sheet`.
    void compare(Person sheet, VoterId voter) {
        if (!voter.equals(about)) {
            different.clear();
            about = voter;
        }
        looking.close();
        waiting = () -> {};
        comparing = false;
        if (sheet.get(PersonField.NAME).length() < NAME_LEAST) {
            found.set(List.of());
            return;
        }
        comparing = true;
        looking =
                tasks.run(() -> Outcome.done(roll.alike(sheet, voter)), this::compared, ignored -> compared(List.of()));
    }

    private void compared(List<Roll.Alike> all) {
        show(all);
        comparing = false;
        Runnable next = waiting;
        waiting = () -> {};
        next.run();
    }

    /// Does `next` once what is typed was compared with the roll: at once, or with the answer. Typing on gives it up.
    void whenCompared(Runnable next) {
        if (comparing) {
            waiting = next;
        } else {
            next.run();
        }
    }

    private void show(List<Roll.Alike> all) {
        found.set(all.stream()
                .filter(each -> !different.contains(each.voter().id()))
                .limit(SHOWN_MAX)
                .toList());
    }

    /// The clerk compared: another person.
    public void isDifferent(VoterId voter) {
        different.add(voter);
        show(found.get());
    }

    /// Persons who agree in so much that somebody must say whether they are the same before saving.
    public long openQuestions() {
        return found.get().stream().filter(AlikeViewModel::isQuestion).count();
    }

    /// Whether a person agrees in so much that somebody must answer.
    static boolean isQuestion(Roll.Alike alike) {
        List<PersonField> agrees = alike.agrees();
        boolean more = agrees.contains(PersonField.BORN)
                || agrees.contains(PersonField.PHONE)
                || agrees.contains(PersonField.STREET);
        return agrees.contains(PersonField.NUMBER) || (agrees.contains(PersonField.NAME) && more);
    }

    /// Who may be the same, most alike first.
    public ReadOnlyObjectProperty<List<Roll.Alike>> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
