package org.psephos.voterentry.screen.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.RecordId;
import org.psephos.desktop.task.Tasks;

/// The outbox as a list: what waits, what was refused, what the server took last. Newest first.
public final class OutboxViewModel {

    private final Outbox outbox;
    private final Tasks tasks;
    private final ObservableList<OutboxItem> items = FXCollections.observableArrayList();
    private Subscription following = () -> {};

    /// @param outbox of this station
    public OutboxViewModel(Outbox outbox, Tasks tasks) {
        this.outbox = outbox;
        this.tasks = tasks;
    }

    /// Follows from now on.
    public void onShow() {
        following = tasks.watch(outbox.summary(), summary -> paint());
    }

    /// Follows no more.
    public void onHide() {
        following.close();
    }

    private void paint() {
        List<OutboxItem> all = new ArrayList<>(outbox.pending());
        all.addAll(outbox.accepted());
        all.sort(Comparator.comparing(OutboxItem::queued).reversed());
        items.setAll(all);
    }

    /// Tries a refused record again.
    public void again(RecordId id) {
        tasks.start(() -> outbox.again(id));
    }

    /// Takes a refused record out.
    public void discard(RecordId id) {
        tasks.start(() -> outbox.discard(id));
    }

    /// The records.
    public ObservableList<OutboxItem> items() {
        return items;
    }
}
