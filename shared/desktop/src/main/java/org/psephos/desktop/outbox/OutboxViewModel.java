package org.psephos.desktop.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.client.OutboxItem;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// The list behind the outbox pill: refused records first, then those that wait, then the last that arrived.
public final class OutboxViewModel {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int ARRIVED_MAX = 50;
    private static final int SHORT_ID = 8;

    private final OutboxRecords records;
    private final Tasks tasks;
    private final Words words;
    private final ZoneId zone;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private Subscription subscription = () -> {};

    /// One record as the list shows it.
    ///
    /// @param item the record
    /// @param kind what it is, in the words of records
    /// @param made when, in the place's time
    /// @param id its first signs
    /// @param state where it is
    public record Row(OutboxItem item, String kind, String made, String id, StateWord.Shown state) {}

    /// @param records the station's outbox
    /// @param tasks for the changes
    /// @param words of the app
    /// @param zone the place's zone
    public OutboxViewModel(OutboxRecords records, Tasks tasks, Words words, ZoneId zone) {
        this.records = records;
        this.tasks = tasks;
        this.words = words.or(OutboxSummary.class);
        this.zone = zone;
    }

    /// Begins to follow.
    public void onShow() {
        subscription = tasks.watch(records.summary(), now -> refresh());
    }

    /// Ends it.
    public void onHide() {
        subscription.close();
    }

    private void refresh() {
        List<OutboxItem> pending = new ArrayList<>(records.pending());
        pending.sort(java.util.Comparator.comparing(item -> !(item.state() instanceof OutboxItem.State.Refused)));
        List<OutboxItem> arrived = new ArrayList<>(records.accepted());
        Collections.reverse(arrived);
        List<Row> all = new ArrayList<>();
        pending.forEach(item -> all.add(row(item)));
        arrived.stream().limit(ARRIVED_MAX).forEach(item -> all.add(row(item)));
        rows.setAll(all);
        refused.set(pending.stream().anyMatch(item -> item.state() instanceof OutboxItem.State.Refused));
    }

    private Row row(OutboxItem item) {
        return new Row(
                item,
                item.kind(),
                CLOCK.format(item.queued().atZone(zone)),
                item.id().toString().substring(0, SHORT_ID),
                shown(item.state()));
    }

    private StateWord.Shown shown(OutboxItem.State state) {
        return switch (state) {
            case OutboxItem.State.Queued _ ->
                new StateWord.Shown(State.NOTE, "clock", words.get("outbox.state.queued"));
            case OutboxItem.State.OnServer _ -> StateWord.Shown.of(State.OK, words.get("outbox.state.server"));
            case OutboxItem.State.Refused(var problem) ->
                StateWord.Shown.of(
                        State.BAD,
                        words.get("outbox.state.refused", "reason", new ProblemTexts(words.locale()).what(problem)));
        };
    }

    /// Tries every refused record again.
    public void tryRefusedAgain() {
        rows.stream()
                .filter(row -> row.item().state() instanceof OutboxItem.State.Refused)
                .forEach(row -> records.again(row.item().id()));
    }

    /// The rows, worst first.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Whether some record was refused.
    public BooleanProperty refusedProperty() {
        return refused;
    }

    /// The words of the list.
    public Words words() {
        return words;
    }
}
