package org.psephos.controlpanel.screen;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.common.Problem;
import org.psephos.controlpanel.service.CountLine;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.controlpanel.service.PanelServer;
import org.psephos.desktop.task.Tasks;

/// The count of an election, and whether another host counts the same.
public final class TallyViewModel {

    private final PanelServer server;
    private final Tasks tasks;
    private final ObservableList<ElectionLine> elections = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ElectionLine>> election = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CountLine>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CountLine>> there = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper(false);
    private final StringProperty host = new SimpleStringProperty("");
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();

    /// @param server whose records are counted
    /// @param tasks where counting happens
    public TallyViewModel(PanelServer server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
        election.subscribe((before, now) -> {
            there.set(Optional.empty());
            count();
        });
    }

    /// The elections to choose from.
    public ObservableList<ElectionLine> elections() {
        return elections;
    }

    /// The election that is counted.
    public ObjectProperty<Optional<ElectionLine>> election() {
        return election;
    }

    /// The count of this server's records.
    public ReadOnlyObjectProperty<Optional<CountLine>> here() {
        return here.getReadOnlyProperty();
    }

    /// The count of the other host's records.
    public ReadOnlyObjectProperty<Optional<CountLine>> there() {
        return there.getReadOnlyProperty();
    }

    /// Whether a count is under way.
    public ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /// The other host as typed, `host:port#fingerprint`.
    public StringProperty host() {
        return host;
    }

    /// Why the last wish was refused.
    public ObservableList<Problem> refusals() {
        return refusals;
    }

    /// Whether both hosts count the same; empty before both have counted.
    public Optional<Boolean> agree() {
        return here.get().flatMap(one -> there.get().map(other -> one.digest().equals(other.digest())));
    }

    /// Reads the list of elections; the first is chosen when none is.
    public void load() {
        tasks.run(server::elections, this::take, problems -> refusals.setAll(problems));
    }

    /// Counts again, and asks again how far the election is.
    public void again() {
        load();
        count();
    }

    /// Counts.
    public void count() {
        election.get().ifPresent(chosen -> {
            counting.set(true);
            tasks.run(() -> server.count(chosen.id()), now -> done(here, now), this::refuse);
        });
    }

    /// Counts the records of the other host and compares.
    public void compare() {
        election.get().ifPresent(chosen -> {
            counting.set(true);
            String other = host.get().strip();
            tasks.run(() -> server.countAt(chosen.id(), other), now -> done(there, now), this::refuse);
        });
    }

    private void take(List<ElectionLine> found) {
        elections.setAll(found);
        Optional<ElectionLine> kept = election.get()
                .flatMap(old -> found.stream()
                        .filter(each -> each.id().equals(old.id()))
                        .findFirst());
        election.set(kept.or(() -> found.stream().findFirst()));
    }

    private void done(ReadOnlyObjectWrapper<Optional<CountLine>> place, CountLine now) {
        counting.set(false);
        refusals.clear();
        place.set(Optional.of(now));
    }

    private void refuse(List<Problem> problems) {
        counting.set(false);
        refusals.setAll(problems);
    }
}
