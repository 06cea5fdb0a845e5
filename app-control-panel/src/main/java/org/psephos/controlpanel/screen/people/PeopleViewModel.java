package org.psephos.controlpanel.screen.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.controlpanel.service.People;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.desktop.task.Bursts;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.TextFold;
import org.psephos.site.Role;

/// The people page: everybody who matches the search, the one who is chosen, and what an administrator does.
public final class PeopleViewModel {

    private final People people;
    private final Tasks tasks;
    private final Observable<Map<OperatorId, Instant>> lastSignIns;
    private final Bursts<Long> changes;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PersonLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper mayEdit = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<PersonLine>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Map<OperatorId, Instant>> seen = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private List<PersonLine> all = List.of();
    private Optional<OperatorId> wanted = Optional.empty();
    private List<Subscription> following = List.of();

    /// @param people the accounts
    /// @param lastSignIns when each person signed in last, as far as the audit chain was read
    public PeopleViewModel(People people, Observable<Map<OperatorId, Instant>> lastSignIns, Tasks tasks) {
        this.people = people;
        this.tasks = tasks;
        this.lastSignIns = lastSignIns;
        this.changes = tasks.bursts(many -> refresh());
        query.subscribe(this::filter);
    }

    /// Reads the list now and at each change; mirror of [#onHide()].
    void onShow() {
        following = List.of(people.onChange(changes::add), tasks.watch(lastSignIns, seen::set));
        refresh();
    }

    void onHide() {
        following.forEach(Subscription::close);
        following = List.of();
    }

    /// Reads the list again.
    void refresh() {
        mayEdit.set(people.mayEdit());
        tasks.run(people::list, this::take, refusals::setAll);
    }

    private void take(List<PersonLine> now) {
        all = now;
        total.set(now.size());
        listed.set(true);
        wanted.or(() -> chosen.get().map(PersonLine::account)).ifPresent(this::choose);
        filter();
    }

    private void filter() {
        String typed = TextFold.fold(query.get());
        shown.setAll(all.stream().filter(person -> matches(person, typed)).toList());
    }

    private static boolean matches(PersonLine person, String typed) {
        String roles = String.join(" ", person.roles().stream().map(Role::text).toList());
        String text = TextFold.fold(person.fullName() + " " + person.login() + " " + roles) + " " + person.account();
        return List.of(typed.split(" ")).stream().allMatch(text::contains);
    }

    /// Chooses a person, also before the list was read; a search that hides the person is given up.
    ///
    /// @return whether the person is known, as far as the list was read
    public boolean choose(OperatorId account) {
        Optional<PersonLine> found =
                all.stream().filter(person -> person.account().equals(account)).findFirst();
        wanted = found.isPresent() ? Optional.empty() : Optional.of(account);
        chosen.set(found);
        if (found.filter(person -> !matches(person, TextFold.fold(query.get()))).isPresent()) {
            query.set("");
        }
        return found.isPresent();
    }

    /// What is searched for.
    public StringProperty query() {
        return query;
    }

    /// Everybody who matches.
    public ObservableList<PersonLine> shown() {
        return shown;
    }

    /// How many people there are.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Whether the list was read at least once.
    public ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /// Whether the person who is signed in changes accounts.
    public ReadOnlyBooleanProperty mayEdit() {
        return mayEdit.getReadOnlyProperty();
    }

    /// The person beside the list.
    public ObjectProperty<Optional<PersonLine>> chosen() {
        return chosen;
    }

    /// When each person signed in last, as far as known.
    public ObjectProperty<Map<OperatorId, Instant>> seen() {
        return seen;
    }

    /// What the server refused last.
    public ObservableList<Problem> refusals() {
        return refusals;
    }

    /// Why nothing can be changed at this person.
    enum Guard {
        /// Everything can.
        NONE,
        /// Only an administrator changes accounts.
        READER,
        /// Nobody changes the own account.
        ONESELF
    }

    /// What stands in the way of changing this person.
    Guard guard(PersonLine person) {
        if (!mayEdit.get()) {
            return Guard.READER;
        }
        return people.isOneself(person.account()) ? Guard.ONESELF : Guard.NONE;
    }

    /// Whether this is the only person who can administrate.
    boolean isLastAdministrator(PersonLine person) {
        return person.administrates()
                && all.stream().filter(PersonLine::administrates).count() == 1;
    }

    /// Whether the name for signing in is used already.
    boolean isTaken(String login) {
        String folded = org.psephos.site.LoginName.fold(login);
        return all.stream()
                .anyMatch(person ->
                        org.psephos.site.LoginName.fold(person.login()).equals(folded));
    }

    void invite(NewPerson form, Consumer<People.Code> made, Consumer<List<Problem>> refused) {
        String login = form.login().get();
        String fullName = form.fullName().get();
        Set<Role> roles = form.roles();
        tasks.run(
                () -> people.invite(login, fullName, roles),
                code -> {
                    wanted = Optional.of(code.account());
                    refresh();
                    made.accept(code);
                },
                refused);
    }

    void newCode(PersonLine person, Consumer<People.Code> made) {
        act(() -> people.newCode(person), made);
    }

    void takeBack(PersonLine person) {
        act(() -> people.takeBack(person.account()), ok -> {});
    }

    void changeRoles(PersonLine person, Set<Role> roles) {
        act(() -> people.changeRoles(person, roles), ok -> {});
    }

    void disable(PersonLine person, String reason) {
        act(() -> people.disable(person, reason), ok -> {});
    }

    void enable(PersonLine person, String reason) {
        act(() -> people.enable(person, reason), ok -> {});
    }

    private <T> void act(Callable<Outcome<T>> work, Consumer<T> done) {
        refusals.clear();
        tasks.run(
                work,
                answer -> {
                    done.accept(answer);
                    refresh();
                },
                refusals::setAll);
    }
}
