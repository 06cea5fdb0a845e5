package org.psephos.voterentry.screen.voters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Limits;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.desk.VoterState;
import org.psephos.voterentry.service.person.Roll;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFilter;
import org.psephos.voterentry.service.person.RollVoter;

/// The list of all voters and the selected one.
///
/// All calls on the JavaFX thread. One search runs at a time; the keys pressed meanwhile make one more. The list holds
/// the best matches up to [Limits#searchHitsMax], the count is exact.
public final class VotersViewModel {

    private final Roll roll;
    private final Pollbook pollbook;
    private final RollEditor editor;
    private final Places places;
    private final Tasks tasks;
    private final Time time;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> state = new SimpleObjectProperty<>(StateFilter.ANY);
    private final ObjectProperty<Optional<PlaceId>> place = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<VoterRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(new Count(0, 0, 0, 0));
    private final ObjectProperty<@Nullable VoterRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean searching;
    private boolean outdated;
    private Optional<VoterId> opened = Optional.empty();
    private Subscription followingRoll = () -> {};
    private Subscription followingList = () -> {};

    /// Which states are shown.
    public enum StateFilter {
        /// All of them.
        ANY,
        /// Has not come.
        ON_ROLL,
        /// Has come.
        CHECKED_IN,
        /// Not on the list of this election.
        NOT_LISTED,
        /// Taken off.
        WITHDRAWN,
        /// To be looked at.
        TWO_VERSIONS
    }

    /// How much of the roll is in the list.
    ///
    /// @param listed voters in the list
    /// @param shown voters that match
    /// @param of voters of the roll
    /// @param millis how long the search took
    public record Count(int listed, int shown, int of, long millis) {

        /// Whether the list holds only the best of those that match.
        public boolean isCut() {
            return listed < shown;
        }
    }

    /// @param places names of polling places
    public VotersViewModel(Roll roll, Pollbook pollbook, RollEditor editor, Places places, Tasks tasks, Time time) {
        this.roll = roll;
        this.pollbook = pollbook;
        this.editor = editor;
        this.places = places;
        this.tasks = tasks;
        this.time = time;
        query.addListener((source, before, now) -> typed());
        state.addListener((source, before, now) -> search());
        place.addListener((source, before, now) -> search());
        selected.subscribe((before, now) -> selected(before, now));
    }

    /// A refusal is about the voter for whom it was made, and goes with the selection.
    private void selected(@Nullable VoterRow before, @Nullable VoterRow now) {
        boolean same = before != null
                && now != null
                && before.voter().id().equals(now.voter().id());
        if (!same) {
            problem.set(Optional.empty());
        }
    }

    /// Follows roll and list from now on.
    public void onShow() {
        followingRoll = tasks.watch(roll.size(), size -> search());
        followingList = tasks.watch(pollbook.balance(), balance -> search());
    }

    /// Follows no more.
    public void onHide() {
        followingList.close();
        followingRoll.close();
    }

    private void typed() {
        opened = Optional.empty();
        search();
    }

    private void search() {
        if (searching) {
            outdated = true;
            return;
        }
        searching = true;
        outdated = false;
        String typed = query.get();
        RollFilter filter = filter();
        Optional<VoterId> first = opened;
        tasks.run(() -> Outcome.done(find(typed, filter, first)), this::found, ignored -> searched());
    }

    private void found(Page page) {
        show(page);
        searched();
    }

    private void searched() {
        searching = false;
        if (outdated) {
            search();
        }
    }

    private RollFilter filter() {
        StateFilter wanted = state.get();
        Optional<PlaceId> at = place.get();
        RollFilter byState = wanted == StateFilter.ANY
                ? RollFilter.ALL
                : new RollFilter(
                        wanted.name(),
                        voter -> VoterState.of(voter, pollbook).name().equals(wanted.name()));
        return at.map(id -> byState.and(new RollFilter(
                        id.text(), voter -> voter.get(PersonField.PLACE).equals(id.text()))))
                .orElse(byState);
    }

    private Page find(String typed, RollFilter filter, Optional<VoterId> first) {
        long start = time.ticks();
        Roll.Found found = roll.search(typed, filter, Limits.STANDARD.searchHitsMax());
        long millis = Duration.ofNanos(time.ticks() - start).toMillis();
        List<VoterRow> page = new ArrayList<>();
        first.filter(voter ->
                        found.voters().stream().noneMatch(each -> each.id().equals(voter)))
                .flatMap(roll::voter)
                .ifPresent(voter -> page.add(row(voter)));
        found.voters().forEach(voter -> page.add(row(voter)));
        return new Page(page, new Count(page.size(), found.total(), found.of(), millis));
    }

    /// Everybody who matches, beyond those in the list too.
    public void everybody(Consumer<List<RollVoter>> onFound) {
        String typed = query.get();
        RollFilter filter = filter();
        tasks.run(
                () -> Outcome.done(roll.search(typed, filter, Integer.MAX_VALUE).voters()),
                onFound,
                problems -> problem.set(Optional.of(problems.getFirst())));
    }

    private VoterRow row(RollVoter voter) {
        return new VoterRow(voter, VoterState.of(voter, pollbook), places.name(voter.get(PersonField.PLACE)));
    }

    private void show(Page page) {
        VoterRow before = selected.get();
        rows.setAll(page.rows());
        count.set(page.count());
        selected.set(before == null ? null : at(before.voter().id()));
    }

    private @Nullable VoterRow at(VoterId voter) {
        return rows.stream()
                .filter(row -> row.voter().id().equals(voter))
                .findFirst()
                .orElse(null);
    }

    /// Selects a voter, from a scan or from another page; the search is emptied so that the voter is in the list,
    /// and in a long roll stands at its head.
    public void open(VoterId voter) {
        state.set(StateFilter.ANY);
        place.set(Optional.empty());
        query.set("");
        opened = Optional.of(voter);
        search();
        roll.voter(voter).map(this::row).ifPresent(selected::set);
    }

    /// Takes the selected voter off the roll; `onDone` when that is on this machine's disk.
    public void withdraw(String reason, Runnable onDone) {
        VoterRow row = selected.get();
        if (row == null || reason.isBlank()) {
            return;
        }
        Consumer<Object> done = version -> {
            problem.set(Optional.empty());
            search();
            onDone.run();
        };
        tasks.run(
                () -> editor.withdraw(row.voter(), reason.strip()),
                done,
                problems -> problem.set(Optional.of(problems.getFirst())));
    }

    /// What stands in the field.
    public StringProperty queryProperty() {
        return query;
    }

    /// Which states are shown.
    public ObjectProperty<StateFilter> stateProperty() {
        return state;
    }

    /// Which place is shown; empty for all.
    public ObjectProperty<Optional<PlaceId>> placeProperty() {
        return place;
    }

    /// The voters that match.
    public ObservableList<VoterRow> rows() {
        return rows;
    }

    /// How many match, of how many, and how long it took.
    public ReadOnlyObjectProperty<Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    /// The selected voter; null while none is.
    public ObjectProperty<@Nullable VoterRow> selectedProperty() {
        return selected;
    }

    /// Why the last act was refused.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private record Page(List<VoterRow> rows, Count count) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    /// Names of polling places.
    @FunctionalInterface
    public interface Places {

        /// The name of a place; empty for an empty id.
        String name(String placeId);
    }
}
