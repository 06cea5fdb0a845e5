package org.psephos.voterentry.screen.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Bursts;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.load.Progress;
import org.psephos.voterentry.service.load.RollLoader;

/// The import page: file, columns, a dry run, and the import in the background.
///
/// All calls on the JavaFX thread.
public final class LoadViewModel {

    private final RollLoader loader;
    private final Tasks tasks;
    private final Bursts<Progress> painting;
    private final ReadOnlyObjectWrapper<LoadStep> step = new ReadOnlyObjectWrapper<>(LoadStep.FILE);
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CsvFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<DateOrder> dates = new SimpleObjectProperty<>(DateOrder.YEAR_FIRST);
    private final ReadOnlyObjectWrapper<Optional<DryRun>> dryRun = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> imported = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private Tasks.Running running = () -> {};

    /// What is under way.
    public enum Work {
        /// Nothing.
        NONE,
        /// The file is read.
        READING,
        /// Lines are imported.
        LOADING
    }

    /// @param tasks the only way off this thread
    public LoadViewModel(RollLoader loader, Tasks tasks) {
        this.loader = loader;
        this.tasks = tasks;
        this.painting = tasks.bursts(all -> progress.set(all.getLast()));
    }

    /// Takes a file and guesses its columns.
    public void choose(Path chosen) {
        run(Work.READING, () -> loader.look(chosen), looked -> {
            path.set(Optional.of(chosen));
            file.set(Optional.of(looked));
            dates.set(guess(looked));
            step.set(LoadStep.COLUMNS);
        });
    }

    private static DateOrder guess(CsvFile looked) {
        return looked.dates().size() == 1 ? looked.dates().iterator().next() : DateOrder.YEAR_FIRST;
    }

    /// Says which field a column holds; empty for none. A field has one column.
    ///
    /// @param word the word of the field, or an empty text
    public void column(int column, String word) {
        file.get().ifPresent(now -> {
            Map<Integer, PersonField> columns = new TreeMap<>(now.columns());
            columns.remove(column);
            PersonField.of(word).ifPresent(field -> {
                columns.values().removeIf(field::equals);
                columns.put(column, field);
            });
            file.set(Optional.of(now.withColumns(columns)));
        });
    }

    /// Whether name and date of birth have a column.
    public boolean hasNeeded() {
        return file.get()
                .filter(now -> now.columns().containsValue(PersonField.NAME)
                        && now.columns().containsValue(PersonField.BORN))
                .isPresent();
    }

    /// Reads all lines and says what would happen.
    public void check() {
        if (path.get().isPresent() && file.get().isPresent() && hasNeeded()) {
            Path from = path.get().get();
            CsvFile with = file.get().get();
            DateOrder order = dates.get();
            run(Work.READING, () -> loader.check(from, with, order, painting::add), found -> {
                dryRun.set(Optional.of(found));
                step.set(LoadStep.CHECK);
            });
        }
    }

    /// Imports the lines that are in order. The page may be left meanwhile.
    public void load() {
        if (path.get().isPresent() && file.get().isPresent() && dryRun.get().isPresent()) {
            Path from = path.get().get();
            CsvFile with = file.get().get();
            DateOrder order = dates.get();
            int expected = dryRun.get().get().importable();
            step.set(LoadStep.LOAD);
            run(
                    Work.LOADING,
                    () -> loader.load(from, with, order, expected, painting::add),
                    count -> imported.set(Optional.of(count)));
        }
    }

    /// Goes back to the columns.
    public void back() {
        running.close();
        work.set(Work.NONE);
        dryRun.set(Optional.empty());
        step.set(LoadStep.COLUMNS);
    }

    /// Begins anew.
    public void reset() {
        running.close();
        work.set(Work.NONE);
        path.set(Optional.empty());
        file.set(Optional.empty());
        dryRun.set(Optional.empty());
        imported.set(Optional.empty());
        problem.set(Optional.empty());
        step.set(LoadStep.FILE);
    }

    private <T> void run(Work what, java.util.concurrent.Callable<Outcome<T>> act, Consumer<T> done) {
        if (work.get() != Work.NONE) {
            return;
        }
        problem.set(Optional.empty());
        progress.set(Progress.NONE);
        work.set(what);
        running = tasks.run(
                act,
                result -> {
                    work.set(Work.NONE);
                    done.accept(result);
                },
                this::refused);
    }

    private void refused(List<Problem> problems) {
        work.set(Work.NONE);
        problem.set(Optional.of(problems.getFirst()));
    }

    /// The step in sight.
    public ReadOnlyObjectProperty<LoadStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The file.
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /// What the beginning of the file told.
    public ReadOnlyObjectProperty<Optional<CsvFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// How dates are written that do not begin with the year.
    public ObjectProperty<DateOrder> datesProperty() {
        return dates;
    }

    /// What would happen.
    public ReadOnlyObjectProperty<Optional<DryRun>> dryRunProperty() {
        return dryRun.getReadOnlyProperty();
    }

    /// How many lines were imported.
    public ReadOnlyObjectProperty<Optional<Integer>> importedProperty() {
        return imported.getReadOnlyProperty();
    }

    /// Why the last step was refused.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What is under way.
    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }
}
