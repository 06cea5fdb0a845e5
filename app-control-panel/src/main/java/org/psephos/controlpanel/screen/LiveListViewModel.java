package org.psephos.controlpanel.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One live list: newest first, a rolling window, with search, level and pause. Pausing the list never pauses the
/// writing: what comes meanwhile is counted and shown on resuming.
public final class LiveListViewModel {

    private final int rowsMax;
    private final Deque<LiveRow> kept = new ArrayDeque<>();
    private final ObservableList<LiveRow> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<LiveRow.Level> least = new SimpleObjectProperty<>(LiveRow.Level.INFO);
    private final BooleanProperty paused = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(0);

    /// @param rowsMax how many lines are kept, the oldest go first
    public LiveListViewModel(int rowsMax) {
        this.rowsMax = rowsMax;
        search.subscribe(this::refresh);
        least.subscribe(this::refresh);
        paused.subscribe(now -> {
            if (!now) {
                refresh();
            }
        });
    }

    /// The lines in sight, newest first.
    public ObservableList<LiveRow> rows() {
        return shown;
    }

    /// What is searched for; empty for everything.
    public StringProperty search() {
        return search;
    }

    /// The least level in sight; INFO for everything.
    public ObjectProperty<LiveRow.Level> least() {
        return least;
    }

    /// Whether the list stands still.
    public BooleanProperty paused() {
        return paused;
    }

    /// How many lines came since it stands still.
    public ReadOnlyIntegerProperty fresh() {
        return fresh.getReadOnlyProperty();
    }

    /// How many lines came in all.
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Takes lines that came together, oldest first.
    public void add(List<LiveRow> rows) {
        for (LiveRow row : rows) {
            kept.addFirst(row);
        }
        while (kept.size() > rowsMax) {
            kept.removeLast();
        }
        total.set(total.get() + rows.size());
        if (paused.get()) {
            fresh.set(fresh.get() + rows.size());
            return;
        }
        List<LiveRow> visible =
                new ArrayList<>(rows.reversed().stream().filter(this::isVisible).toList());
        shown.addAll(0, visible);
        if (shown.size() > rowsMax) {
            shown.remove(rowsMax, shown.size());
        }
    }

    /// Stands still, or goes on.
    public void toggle() {
        paused.set(!paused.get());
    }

    private void refresh() {
        if (paused.get()) {
            shown.setAll(kept.stream().skip(fresh.get()).filter(this::isVisible).toList());
            return;
        }
        fresh.set(0);
        shown.setAll(kept.stream().filter(this::isVisible).toList());
    }

    private boolean isVisible(LiveRow row) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        return row.level().compareTo(least.get()) <= 0
                && (wanted.isEmpty() || row.searchable().contains(wanted));
    }
}
