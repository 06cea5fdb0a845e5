package org.psephos.controlpanel.screen;

import java.time.Duration;
import java.time.Instant;
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

    /// The least time between two counts that nobody asked for: each reads the chains from their beginning.
    static final Duration BETWEEN = Duration.ofSeconds(10);

    private final PanelServer server;
    private final Tasks tasks;
    private final ObservableList<ElectionLine> elections = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ElectionLine>> election = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CountLine>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CountLine>> there = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper(false);
    private final StringProperty host = new SimpleStringProperty("");
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private boolean shown;
    private long known;
    private long counted;
    private Instant heardAt = Instant.EPOCH;
    private Instant countedAt = Instant.EPOCH;

    /// @param server whose records are counted
    /// @param tasks where counting happens
    public TallyViewModel(PanelServer server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
        election.subscribe((before, now) -> {
            boolean other = !before.map(ElectionLine::id).equals(now.map(ElectionLine::id));
            if (other) {
                here.set(Optional.empty());
                there.set(Optional.empty());
            }
            count();
        });
    }

    /// Somebody chooses an election of the list; the one that is counted already goes on.
    public void choose(ElectionLine line) {
        if (election.get().map(ElectionLine::id).filter(line.id()::equals).isEmpty()) {
            election.set(Optional.of(line));
        }
    }

    /// The count is looked at: from now on it follows the records.
    public void onShow() {
        shown = true;
        follow();
    }

    /// Nobody looks at the count; it stands still.
    public void onHide() {
        shown = false;
    }

    /// The server tells how many records the election has; new ones are counted while somebody looks, and not more
    /// often than [#BETWEEN].
    ///
    /// @param now when it told
    public void heard(long records, Instant now) {
        known = records;
        heardAt = now;
        follow();
    }

    private void follow() {
        boolean due = Duration.between(countedAt, heardAt).compareTo(BETWEEN) >= 0;
        if (shown && due && known != counted && !counting.get()) {
            count();
        }
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
            counted = known;
            countedAt = heardAt;
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
        Optional<ElectionLine> chosen = election.get();
        elections.setAll(found);
        Optional<ElectionLine> kept = chosen.flatMap(
                old -> found.stream().filter(each -> each.id().equals(old.id())).findFirst());
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
