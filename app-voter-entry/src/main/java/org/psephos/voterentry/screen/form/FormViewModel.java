package org.psephos.voterentry.screen.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.TextRules;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.person.Drafts;
import org.psephos.voterentry.service.person.FieldFault;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.voterentry.service.person.SheetCheck;
import org.psephos.voterentry.service.person.TypedDate;

/// The form of a person: what is typed, what is wrong with it, and saving without waiting.
///
/// All calls on the JavaFX thread. An error appears when a field is left and goes while it is typed in.
public final class FormViewModel {

    private static final Duration DRAFT_PAUSE = Duration.ofSeconds(1);

    private final RollEditor editor;
    private final SheetCheck check;
    private final Drafts drafts;
    private final AlikeViewModel alike;
    private final Tasks tasks;
    private final Time time;
    private final Locale locale;
    private final Map<PersonField, StringProperty> values = new EnumMap<>(PersonField.class);
    private final Set<PersonField> left = EnumSet.noneOf(PersonField.class);
    private final ReadOnlyObjectWrapper<FormMode> mode;
    private final ReadOnlyObjectWrapper<Map<PersonField, FieldFault>> faults = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<PersonField>> changed = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<PersonField>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> savedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> since;
    private final ReadOnlyBooleanWrapper touched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Person start = Person.EMPTY;
    private final ReadOnlyBooleanWrapper hasPrevious = new ReadOnlyBooleanWrapper();
    private Person previous = Person.EMPTY;
    private Tasks.Running keeping = () -> {};
    private boolean filling;

    /// @param alike who may be the same
    /// @param locale decides the order in which dates are typed
    public FormViewModel(
            RollEditor editor,
            SheetCheck check,
            Drafts drafts,
            AlikeViewModel alike,
            Tasks tasks,
            Time time,
            Locale locale) {
        this.editor = editor;
        this.check = check;
        this.drafts = drafts;
        this.alike = alike;
        this.tasks = tasks;
        this.time = time;
        this.locale = locale;
        this.mode = new ReadOnlyObjectWrapper<>(new FormMode.Adding(editor.newVoter()));
        this.since = new ReadOnlyObjectWrapper<>(time.now());
        for (PersonField field : PersonField.values()) {
            StringProperty value = new SimpleStringProperty("");
            value.addListener((source, before, now) -> typed(field));
            values.put(field, value);
        }
    }

    /// Takes up the draft that was kept, if there is one and the form is free for a new voter.
    public void resume() {
        Consumer<Optional<Drafts.Draft>> take = found -> found.ifPresent(draft -> {
            if (!touched.get() && mode.get() instanceof FormMode.Adding) {
                begin(new FormMode.Adding(draft.voter()), Person.EMPTY, draft.sheet());
                since.set(draft.since());
            }
        });
        tasks.run(() -> Outcome.done(drafts.load()), take, ignored -> {});
    }

    /// A clean form for a new voter. What was typed is given up: ask first.
    public void addNew() {
        begin(new FormMode.Adding(editor.newVoter()), Person.EMPTY, Person.EMPTY);
    }

    /// A clean form for a new voter of this name.
    public void addNew(String name) {
        addNew();
        values(PersonField.NAME).set(name);
    }

    /// A form that changes a voter. What was typed is given up: ask first. The draft of a new voter waits.
    public void change(RollVoter voter) {
        begin(new FormMode.Changing(voter), voter.sheet(), voter.sheet());
    }

    /// The page is left: a voter who was opened to be changed, and was not, is no more on the form.
    public void leave() {
        if (mode.get() instanceof FormMode.Changing && !touched.get()) {
            addNew();
        }
    }

    private void begin(FormMode next, Person from, Person shown) {
        keeping.close();
        filling = true;
        start = from;
        left.clear();
        mode.set(next);
        since.set(time.now());
        values.forEach((field, value) -> value.set(asTyped(field, shown.get(field))));
        filling = false;
        faults.set(Map.of());
        problem.set(Optional.empty());
        refresh();
        alike.compare(sheet(), next.voter());
    }

    private String asTyped(PersonField field, String stored) {
        if (field != PersonField.BORN || stored.isEmpty()) {
            return stored;
        }
        return TypedDate.read(stored, Locale.ROOT) instanceof TypedDate.Day(LocalDate date)
                ? TypedDate.write(date, locale)
                : stored;
    }

    private void typed(PersonField field) {
        if (filling) {
            return;
        }
        left.remove(field);
        savedAt.set(Optional.empty());
        refresh();
        alike.compare(sheet(), mode.get().voter());
        if (mode.get() instanceof FormMode.Adding(VoterId voter)) {
            keeping.close();
            keeping = tasks.after(DRAFT_PAUSE, () -> keep(voter));
        }
    }

    private void keep(VoterId voter) {
        Drafts.Draft draft = new Drafts.Draft(voter, sheet(), since.get());
        tasks.start(() -> drafts.keep(draft));
    }

    private void refresh() {
        changed.set(sheet().differences(start));
        touched.set(!changed.get().isEmpty());
        show(faultsNow());
    }

    private void show(Map<PersonField, FieldFault> all) {
        EnumMap<PersonField, FieldFault> shown = new EnumMap<>(PersonField.class);
        all.forEach((field, fault) -> {
            if (left.contains(field)) {
                shown.put(field, fault);
            }
        });
        faults.set(shown);
    }

    /// What is typed, as it would be saved: tidied, the date of birth as `YYYY-MM-DD` when it is one.
    public Person sheet() {
        Person sheet = Person.EMPTY;
        for (Map.Entry<PersonField, StringProperty> each : values.entrySet()) {
            sheet = sheet.with(each.getKey(), TextRules.tidy(each.getValue().get()));
        }
        return TypedDate.read(sheet.get(PersonField.BORN), locale) instanceof TypedDate.Day(LocalDate date)
                ? sheet.with(PersonField.BORN, date.toString())
                : sheet;
    }

    private Map<PersonField, FieldFault> faultsNow() {
        EnumMap<PersonField, FieldFault> all = new EnumMap<>(PersonField.class);
        all.putAll(check.faults(sheet(), mode.get().voter()));
        fault(TypedDate.read(values(PersonField.BORN).get(), locale))
                .ifPresent(born -> all.put(PersonField.BORN, born));
        return all;
    }

    private Optional<FieldFault> fault(TypedDate typed) {
        return switch (typed) {
            case TypedDate.Empty empty -> Optional.of(new FieldFault.Typing("form.date.needed", Map.of()));
            case TypedDate.Day day -> Optional.empty();
            case TypedDate.NoSuchDay(java.time.YearMonth month, int days) ->
                Optional.of(new FieldFault.Typing(
                        "form.date.days", Map.of("month", month.toString(), "days", String.valueOf(days))));
            case TypedDate.ShortYear shortYear -> Optional.of(new FieldFault.Typing("form.date.year", Map.of()));
            case TypedDate.NoDate noDate ->
                Optional.of(new FieldFault.Typing(
                        "form.date.form", Map.of("example", TypedDate.write(LocalDate.of(1984, 3, 17), locale))));
        };
    }

    /// The field was left: its error may be said now.
    public void left(PersonField field) {
        left.add(field);
        show(faultsNow());
    }

    /// Copies the address of the voter saved last; nothing is emptied while nobody was saved.
    public void sameAddress() {
        if (!hasPrevious.get()) {
            return;
        }
        for (PersonField field : EnumSet.of(
                PersonField.STREET,
                PersonField.STREET2,
                PersonField.POSTCODE,
                PersonField.TOWN,
                PersonField.TERRITORY,
                PersonField.COUNTRY,
                PersonField.PLACE,
                PersonField.STYLE)) {
            values(field).set(previous.get(field));
        }
    }

    /// Gives up what was typed.
    public void discard() {
        forgetDraft();
        addNew();
    }

    /// A change of a voter has no draft: the one that is kept is of a new voter.
    private void forgetDraft() {
        keeping.close();
        if (mode.get() instanceof FormMode.Adding) {
            tasks.start(drafts::forget);
        }
    }

    /// Saves, when nothing is wrong; the focus goes to the first error otherwise. Never waits: the record goes through
    /// the outbox.
    ///
    /// @param onSaved called when the record is on this machine's disk
    public void save(Consumer<VoterId> onSaved) {
        if (busy.get()) {
            return;
        }
        Map<PersonField, FieldFault> all = faultsNow();
        left.addAll(EnumSet.allOf(PersonField.class));
        show(all);
        if (!all.isEmpty()) {
            wanted.set(Optional.empty());
            wanted.set(all.keySet().stream().sorted().findFirst());
            return;
        }
        alike.whenCompared(() -> {
            if (alike.openQuestions() == 0 && touched.get()) {
                store(sheet(), onSaved);
            }
        });
    }

    private void store(Person sheet, Consumer<VoterId> onSaved) {
        busy.set(true);
        FormMode now = mode.get();
        tasks.run(
                () -> write(now, sheet),
                voter -> {
                    busy.set(false);
                    previous = sheet;
                    hasPrevious.set(true);
                    forgetDraft();
                    addNew();
                    savedAt.set(Optional.of(time.now()));
                    onSaved.accept(voter);
                },
                this::refused);
    }

    private Outcome<VoterId> write(FormMode now, Person sheet) {
        return switch (now) {
            case FormMode.Adding(VoterId voter) -> editor.add(voter, sheet);
            case FormMode.Changing(RollVoter before) -> editor.change(before, sheet);
        };
    }

    private void refused(List<Problem> problems) {
        busy.set(false);
        problem.set(Optional.of(problems.getFirst()));
    }

    /// What stands in a field.
    public StringProperty values(PersonField field) {
        return java.util.Objects.requireNonNull(values.get(field));
    }

    /// The errors that are said now.
    public ReadOnlyObjectProperty<Map<PersonField, FieldFault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// What the form is about.
    public ReadOnlyObjectProperty<FormMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The fields that differ from the version that is changed.
    public ReadOnlyObjectProperty<Set<PersonField>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The field that should get the focus.
    public ReadOnlyObjectProperty<Optional<PersonField>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// Why the last save was refused.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// When the last voter was saved; empty once something is typed again.
    public ReadOnlyObjectProperty<Optional<Instant>> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }

    /// Since when this form is open.
    public ReadOnlyObjectProperty<Instant> sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /// Whether something would be lost by leaving.
    public ReadOnlyBooleanProperty touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /// Whether a voter was saved whose address can be copied.
    public ReadOnlyBooleanProperty hasPreviousProperty() {
        return hasPrevious.getReadOnlyProperty();
    }

    /// Whether saving is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Who may be the same.
    public AlikeViewModel alike() {
        return alike;
    }
}
