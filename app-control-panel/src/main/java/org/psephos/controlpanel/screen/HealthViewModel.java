package org.psephos.controlpanel.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.client.LinkState;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.controlpanel.service.PanelServer;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.task.Tasks;
import org.psephos.site.StationRole;
import org.psephos.station.ServerPlace;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// How everything stands: asked anew when the server tells of a block or of a station, and every few seconds in
/// between; with one verdict in words and the alarms behind it, worst first.
public final class HealthViewModel {

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final long CLOCK_OFF_MILLIS = 2_000;
    private static final long BEHIND_RECORDS = 200;

    /// The one sentence on top.
    public enum Verdict {
        /// Nothing was heard yet.
        ASKING,
        /// Nothing to do.
        WELL,
        /// Somebody should look.
        LOOK,
        /// Stop.
        STOP
    }

    /// One thing that is not well.
    ///
    /// @param verdict how grave
    /// @param key the sentence in the bundle
    /// @param facts for the sentence
    public record Alarm(Verdict verdict, String key, Map<String, ?> facts) {}

    private final PanelServer server;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<ServerFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.ASKING);
    private final ObservableList<Alarm> alarms = FXCollections.observableArrayList();
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private final List<Subscription> following = new ArrayList<>();
    private Optional<Tasks.Running> ticking = Optional.empty();
    private final ObjectProperty<Optional<StationId>> station = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper beginning = new ReadOnlyBooleanWrapper();
    private boolean asking;

    /// @param server what is watched
    /// @param tasks where waiting happens
    public HealthViewModel(PanelServer server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
    }

    /// The facts of the last answer; old ones stay, marked with their time, while the server is silent.
    public ReadOnlyObjectProperty<Optional<ServerFacts>> facts() {
        return facts.getReadOnlyProperty();
    }

    /// The verdict on the last answer.
    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// The machine that is marked in the list of stations.
    public ObjectProperty<Optional<StationId>> station() {
        return station;
    }

    /// The site that the server belongs to; none before the server was heard.
    public Optional<SiteId> site() {
        return server.site();
    }

    /// What is not well, worst first.
    public ObservableList<Alarm> alarms() {
        return alarms;
    }

    /// Why the last command was refused.
    public ObservableList<Problem> refusals() {
        return refusals;
    }

    /// Begins to watch.
    public void start() {
        following.add(server.follow(Topic.STATIONS, event -> tasks.onScreen(this::ask)));
        following.add(server.follow(Topic.BLOCKS, event -> tasks.onScreen(this::ask)));
        following.add(tasks.watch(server.place(), this::place));
        following.add(tasks.watch(server.link(), this::link));
        ticking = Optional.of(tasks.every(BETWEEN, this::ask));
        ask();
    }

    /// Ends what [#start()] began.
    public void stop() {
        ticking.ifPresent(Tasks.Running::close);
        following.forEach(Subscription::close);
        following.clear();
    }

    /// Drains the server.
    public void drain() {
        command(server::drain);
    }

    /// Lets the server take records again.
    public void resume() {
        command(server::resume);
    }

    /// Starts a server that was stopped.
    public void begin() {
        beginning.set(true);
        tasks.run(
                server::start,
                here -> {
                    beginning.set(false);
                    refusals.clear();
                    ask();
                },
                problems -> {
                    beginning.set(false);
                    refusals.setAll(problems);
                });
    }

    /// Whether a person has stopped the server of this folder, so that it can be started here.
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /// Whether the last question was not answered: the facts are those of before.
    public ReadOnlyBooleanProperty silent() {
        return silent.getReadOnlyProperty();
    }

    /// Whether it is being started.
    public ReadOnlyBooleanProperty beginning() {
        return beginning.getReadOnlyProperty();
    }

    private void place(ServerPlace now) {
        stopped.set(now.where() == ServerPlace.Where.STOPPED);
        ask();
    }

    /// A line that broke is told at once, not with the next question.
    private void link(LinkState now) {
        switch (now) {
            case LinkState.Connected _ -> ask();
            case LinkState.AloneSince _, LinkState.WrongKey _, LinkState.NotTrusted _ -> fallSilent();
            case LinkState.Closed _, LinkState.Connecting _ -> {
                // the first connection is still being made
            }
        }
    }

    /// Ends the server.
    public void end() {
        command(server::stop);
    }

    /// Lets a waiting machine in after its six words were compared.
    ///
    /// @param role what it is from now on
    public void letIn(StationCommand.JoinRequest request, StationRole role) {
        command(() -> server.letIn(request, role));
    }

    /// Makes a join code for one machine, which names itself.
    ///
    /// @param show takes the code on the JavaFX thread
    public void makeCode(StationRole role, Consumer<StationCommand.JoinToken> show) {
        tasks.run(
                () -> server.makeCode("", role),
                made -> {
                    refusals.clear();
                    show.accept(made);
                },
                problems -> refusals.setAll(problems));
    }

    /// Turns a waiting machine away.
    public void turnAway(StationCommand.JoinRequest request) {
        command(() -> server.turnAway(request));
    }

    private void command(java.util.concurrent.Callable<Outcome<Reply.Ok>> command) {
        tasks.run(
                command,
                done -> {
                    refusals.clear();
                    ask();
                },
                problems -> refusals.setAll(problems));
    }

    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        tasks.run(server::facts, this::take, this::silent);
    }

    private void take(ServerFacts now) {
        asking = false;
        silent.set(false);
        judge(alarmsOf(now));
        facts.set(Optional.of(now));
    }

    private void silent(List<Problem> problems) {
        asking = false;
        fallSilent();
    }

    private void fallSilent() {
        silent.set(true);
        judge(List.of(new Alarm(Verdict.STOP, stopped.get() ? "alarm.stopped" : "alarm.silent", Map.of())));
    }

    private void judge(List<Alarm> found) {
        alarms.setAll(found.stream()
                .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
                .toList());
        verdict.set(alarms.isEmpty() ? Verdict.WELL : alarms.getFirst().verdict());
    }

    private static List<Alarm> alarmsOf(ServerFacts now) {
        List<Alarm> found = new ArrayList<>();
        for (ChainCommand.Chain chain : now.chains()) {
            if (!chain.state().equals("serving")) {
                found.add(new Alarm(Verdict.STOP, "alarm.chain", Map.of("chain", chain.kind())));
            }
        }
        if (!now.status().state().equals("running")) {
            found.add(new Alarm(Verdict.LOOK, "alarm.draining", Map.of()));
        }
        for (StationCommand.Station station : now.stations()) {
            if (station.connections() == 0 && !station.changed().isEmpty()) {
                found.add(new Alarm(Verdict.LOOK, "alarm.station", Map.of("station", station.label())));
            } else if (Math.abs(station.clockDifferenceMillis()) > CLOCK_OFF_MILLIS) {
                found.add(new Alarm(Verdict.LOOK, "alarm.clock", Map.of("station", station.label())));
            }
        }
        if (!now.waiting().isEmpty()) {
            found.add(new Alarm(
                    Verdict.LOOK, "alarm.door", Map.of("count", now.waiting().size())));
        }
        now.copies().stream()
                .filter(copy -> copy.standing() == ServerFacts.Standing.OTHER)
                .map(ServerFacts.Copy::host)
                .distinct()
                .forEach(host -> found.add(new Alarm(Verdict.STOP, "alarm.history", Map.of("host", host))));
        now.copies().stream()
                .map(ServerFacts.Copy::host)
                .distinct()
                .forEach(host -> behind(now, host).ifPresent(found::add));
        return found;
    }

    /// The chain in which a host is furthest behind, when that is too far.
    private static Optional<Alarm> behind(ServerFacts now, String host) {
        long most = now.copies().stream()
                .filter(copy -> copy.host().equals(host))
                .mapToLong(copy -> size(now, copy.origin()) - copy.size())
                .max()
                .orElse(0);
        return most > BEHIND_RECORDS
                ? Optional.of(new Alarm(Verdict.LOOK, "alarm.behind", Map.of("host", host, "count", most)))
                : Optional.empty();
    }

    private static long size(ServerFacts now, String origin) {
        return now.chains().stream()
                .filter(chain -> chain.origin().equals(origin))
                .mapToLong(ChainCommand.Chain::size)
                .findFirst()
                .orElse(0);
    }
}
