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
import org.psephos.roll.CsvEncoding;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.load.LoadControl;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.load.Loaded;
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
    private final ReadOnlyObjectWrapper<Optional<Loaded>> loaded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LoadMemory.Unfinished>> unfinished =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private Tasks.Running running = () -> {};
    private Optional<LoadControl> control = Optional.empty();

    /// What is under way.
    public enum Work {
        /// Nothing.
        NONE,
        /// The file is read.
        READING,
        /// Lines are imported.
        LOADING,
        /// Somebody stopped the import; what is on its way arrives.
        STOPPING
    }

    /// @param tasks the only way off this thread
    public LoadViewModel(RollLoader loader, Tasks tasks) {
        this.loader = loader;
        this.tasks = tasks;
        this.painting = tasks.bursts(all -> progress.set(all.getLast()));
        recall();
    }

    private void recall() {
        tasks.run(() -> Outcome.done(loader.unfinished()), unfinished::set, ignored -> {});
    }

    /// Somebody has seen that an import has not reached its end.
    public void forgetUnfinished() {
        unfinished.set(Optional.empty());
        tasks.start(loader::forgetUnfinished);
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

    /// Reads the file in another encoding than the one that was guessed.
    public void encoding(CsvEncoding chosen) {
        path.get()
                .ifPresent(from -> run(Work.READING, () -> loader.lookAs(chosen, from), looked -> {
                    file.set(Optional.of(looked));
                    dates.set(guess(looked));
                }));
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
            LoadControl begun = new LoadControl(painting::add, why -> {});
            control = Optional.of(begun);
            run(Work.READING, () -> loader.check(from, with, order, begun), found -> {
                loaded.set(Optional.empty());
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
            LoadControl begun =
                    new LoadControl(painting::add, why -> tasks.onScreen(() -> waiting.set(loading() ? why : none())));
            control = Optional.of(begun);
            step.set(LoadStep.LOAD);
            run(Work.LOADING, () -> Outcome.done(loader.load(from, with, order, expected, begun)), this::ended);
        }
    }

    private boolean loading() {
        return work.get() == Work.LOADING;
    }

    private static Optional<Problem> none() {
        return Optional.empty();
    }

    private void ended(Loaded result) {
        waiting.set(none());
        problem.set(result.cut());
        loaded.set(Optional.of(result));
        recall();
    }

    /// Ends a running import soon; what is on the server stays there.
    public void stop() {
        if (loading()) {
            work.set(Work.STOPPING);
            control.ifPresent(LoadControl::stop);
        }
    }

    /// Goes back to the columns.
    public void back() {
        leave();
        work.set(Work.NONE);
        dryRun.set(Optional.empty());
        step.set(LoadStep.COLUMNS);
    }

    /// Begins anew.
    public void reset() {
        leave();
        work.set(Work.NONE);
        path.set(Optional.empty());
        file.set(Optional.empty());
        dryRun.set(Optional.empty());
        loaded.set(Optional.empty());
        problem.set(Optional.empty());
        step.set(LoadStep.FILE);
    }

    private void leave() {
        control.ifPresent(LoadControl::stop);
        running.close();
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

    /// An import that has not reached its end, from before this page was opened.
    public ReadOnlyObjectProperty<Optional<LoadMemory.Unfinished>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// What the import did, when it has ended.
    public ReadOnlyObjectProperty<Optional<Loaded>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Why the import waits just now; empty while it does not.
    public ReadOnlyObjectProperty<Optional<Problem>> waitingProperty() {
        return waiting.getReadOnlyProperty();
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
