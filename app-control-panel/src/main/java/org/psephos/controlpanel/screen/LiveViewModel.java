package org.psephos.controlpanel.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.psephos.common.Observable.Subscription;
import org.psephos.controlpanel.service.PanelServer;
import org.psephos.desktop.task.Bursts;
import org.psephos.desktop.task.Tasks;
import org.psephos.json.Json;
import org.psephos.wire.command.Topic;

/// The three live views: server log, replication log, incoming records without hashes; and the blocks as they are
/// sealed. They run from sign-in on; nobody starts them.
public final class LiveViewModel {

    private final PanelServer server;
    private final Tasks tasks;
    private final LiveRows rows;
    private final LiveListViewModel serverLog;
    private final LiveListViewModel replicationLog;
    private final LiveListViewModel records;
    private final LiveListViewModel blocks;
    private final ObjectProperty<Optional<LiveRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final List<Subscription> following = new ArrayList<>();

    /// @param rowsMax how many lines each list keeps
    public LiveViewModel(PanelServer server, Tasks tasks, LiveRows rows, int rowsMax) {
        this.server = server;
        this.tasks = tasks;
        this.rows = rows;
        this.serverLog = new LiveListViewModel(rowsMax);
        this.replicationLog = new LiveListViewModel(rowsMax);
        this.records = new LiveListViewModel(rowsMax);
        this.blocks = new LiveListViewModel(rowsMax);
    }

    /// Lines of the server log.
    public LiveListViewModel serverLog() {
        return serverLog;
    }

    /// Lines of the replication log.
    public LiveListViewModel replicationLog() {
        return replicationLog;
    }

    /// Accepted records.
    public LiveListViewModel records() {
        return records;
    }

    /// Sealed blocks.
    public LiveListViewModel blocks() {
        return blocks;
    }

    /// The record whose whole content stands beside the list.
    public ObjectProperty<Optional<LiveRow>> chosen() {
        return chosen;
    }

    /// Begins to follow; after a reconnect the server sends what was missed.
    public void start() {
        follow(Topic.SERVER_LOG, serverLog, rows::log);
        follow(Topic.REPLICATION_LOG, replicationLog, rows::log);
        follow(Topic.RECORDS, records, rows::record);
        follow(Topic.BLOCKS, blocks, rows::block);
    }

    /// Ends what [#start()] began.
    public void stop() {
        following.forEach(Subscription::close);
        following.clear();
    }

    private void follow(Topic topic, LiveListViewModel list, java.util.function.Function<Json.Obj, LiveRow> make) {
        Bursts<Json.Obj> bursts =
                tasks.bursts(events -> list.add(events.stream().map(make).toList()));
        following.add(server.follow(topic, bursts::add));
    }
}
