package org.psephos.controlpanel.screen;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.controlpanel.service.Balances;
import org.psephos.controlpanel.service.PeopleBalance;
import org.psephos.desktop.task.Tasks;

/// People and ballots of one election, live.
public final class BalanceViewModel {

    private final Balances balances;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<PeopleBalance>> balance =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ElectionId> election = Optional.empty();
    private Optional<Observable.Subscription> following = Optional.empty();
    private boolean asking;
    private boolean again;

    /// @param balances where the figures come from
    /// @param tasks where waiting happens
    public BalanceViewModel(Balances balances, Tasks tasks) {
        this.balances = balances;
        this.tasks = tasks;
    }

    /// The figures; none while no election is chosen or nothing of it was read.
    public ReadOnlyObjectProperty<Optional<PeopleBalance>> balance() {
        return balance.getReadOnlyProperty();
    }

    /// Tells of this election from now on.
    public void show(ElectionId wanted) {
        follow(Optional.of(wanted));
    }

    /// Tells of no election.
    public void showNone() {
        follow(Optional.empty());
    }

    private void follow(Optional<ElectionId> wanted) {
        if (wanted.equals(election) && following.isPresent()) {
            return;
        }
        stop();
        election = wanted;
        balance.set(Optional.empty());
        following = wanted.flatMap(balances::changes).map(changes -> tasks.watch(changes, count -> ask()));
    }

    /// Ends what [#show(ElectionId)] began.
    public void stop() {
        following.ifPresent(Observable.Subscription::close);
        following = Optional.empty();
    }

    private void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        again = false;
        Optional<ElectionId> about = election;
        tasks.run(
                () -> Outcome.done(about.flatMap(balances::now)),
                now -> take(about, now),
                problems -> take(about, Optional.empty()));
    }

    private void take(Optional<ElectionId> about, Optional<PeopleBalance> now) {
        asking = false;
        if (about.equals(election)) {
            balance.set(now);
        }
        if (again || !about.equals(election)) {
            ask();
        }
    }
}
