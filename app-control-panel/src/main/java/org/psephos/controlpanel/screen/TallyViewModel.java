package org.psephos.controlpanel.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int PAUSE_FACTOR = 2;

    private final PanelServer server;
    private final Tasks tasks;
    private final ObservableList<ElectionLine> elections = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ElectionLine>> election = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CountLine>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper(false);
    private final StringProperty host = new SimpleStringProperty("");
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Agreement>> agreement = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper since = new ReadOnlyLongWrapper();
    private boolean shown;
    private long known;
    private long counted;
    private Instant heardAt = Instant.EPOCH;
    private Instant countedAt = Instant.EPOCH;
    private Duration pause = BETWEEN;

    /// @param server whose records are counted
    /// @param tasks where counting happens
    public TallyViewModel(PanelServer server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
        election.subscribe((before, now) -> {
            boolean other = !before.map(ElectionLine::id).equals(now.map(ElectionLine::id));
            if (other) {
                here.set(Optional.empty());
                agreement.set(Optional.empty());
                counted = 0;
                known = 0;
            }
            count();
        });
    }

    /// Somebody chooses an election of the list; the one that is counted already goes on.
    public void choose(ElectionLine line) {
        if (!isChosen(line)) {
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
        since.set(Math.max(0, known - counted));
        follow();
    }

    private void follow() {
        boolean due = Duration.between(countedAt, heardAt).compareTo(pause) >= 0;
        if (shown && due && known != counted && !counting.get()) {
            count();
        }
    }

    /// How many records the server has told of since the count.
    public ReadOnlyLongProperty since() {
        return since.getReadOnlyProperty();
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

    /// Whether both hosts counted the same when they were compared; empty before. Later counts leave it as it was.
    public ReadOnlyObjectProperty<Optional<Agreement>> agreement() {
        return agreement.getReadOnlyProperty();
    }

    /// A comparison of two hosts.
    ///
    /// @param same whether both counted the same
    /// @param at when
    public record Agreement(boolean same, Instant at) {}

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
            countedAt = heardAt;
            long about = known;
            tasks.run(() -> server.count(chosen.id()), now -> done(chosen, about, now), this::refuse);
        });
    }

    /// Counts the records of both hosts and compares.
    public void compare() {
        election.get().ifPresent(chosen -> {
            counting.set(true);
            countedAt = heardAt;
            long about = known;
            String other = host.get().strip();
            tasks.run(
                    () -> server.count(chosen.id())
                            .then(one -> server.countAt(chosen.id(), other).map(two -> new Both(one, two))),
                    both -> compared(chosen, about, both),
                    this::refuse);
        });
    }

    private record Both(CountLine here, CountLine there) {}

    private void compared(ElectionLine about, long records, Both both) {
        done(about, records, both.here());
        if (isChosen(about)) {
            boolean same = both.here().digest().equals(both.there().digest());
            agreement.set(Optional.of(new Agreement(same, both.there().at())));
        }
    }

    private boolean isChosen(ElectionLine line) {
        return election.get().map(ElectionLine::id).filter(line.id()::equals).isPresent();
    }

    private void take(List<ElectionLine> found) {
        Optional<ElectionLine> chosen = election.get();
        if (!elections.equals(found)) {
            elections.setAll(found);
        }
        Optional<ElectionLine> kept = chosen.flatMap(
                old -> found.stream().filter(each -> each.id().equals(old.id())).findFirst());
        election.set(kept.or(() -> found.stream().findFirst()));
    }

    /// A count of an election that nobody looks at any more is dropped.
    private void done(ElectionLine about, long records, CountLine now) {
        counting.set(false);
        refusals.clear();
        if (isChosen(about)) {
            counted = records;
            since.set(Math.max(0, known - counted));
            pause = pauseAfter(Duration.between(countedAt, now.at()));
            here.set(Optional.of(now));
        }
    }

    /// A count that takes long is made less often.
    private static Duration pauseAfter(Duration took) {
        Duration wanted = took.multipliedBy(PAUSE_FACTOR);
        if (wanted.compareTo(BETWEEN) < 0) {
            return BETWEEN;
        }
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    private void refuse(List<Problem> problems) {
        counting.set(false);
        refusals.setAll(problems);
    }
}
