package org.psephos.desktop.join;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.client.JoinCode;
import org.psephos.client.Joining;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.part.State;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.psephos.site.StationRole;
import org.psephos.station.Station;
import org.psephos.wire.command.Secret;

/// The state of the joining screen. It is left when the station's connection says that the server trusts it; nothing
/// here decides that. JavaFX thread only.
public final class JoinViewModel implements AutoCloseable {

    private static final int NAME_SIGNS_MAX = 80;
    private static final int SHORT = 8;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Station station;
    private final Tasks tasks;
    private final Words words;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<StationRole> role = new SimpleObjectProperty<>(StationRole.STATION);
    private final ReadOnlyObjectWrapper<JoinStep> step = new ReadOnlyObjectWrapper<>(new JoinStep.Asking());
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper site = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Duration> waited = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final List<Runnable> held = new ArrayList<>();
    private Optional<Joining> joining = Optional.empty();
    private Subscription following = () -> {};
    private Instant asked;
    private boolean told;
    private boolean codeTried;

    /// @param station connecting
    /// @param appWords the app's texts; `app.name` is its name
    public JoinViewModel(Station station, Tasks tasks, Words appWords) {
        this.station = station;
        this.tasks = tasks;
        this.words = appWords.or(JoinViewModel.class);
        this.asked = station.tools().time().now();
        name.set(words.get("app.name"));
        if (station.app().startsWith("vote-cast")) {
            role.set(StationRole.KIOSK);
        }
    }

    /// Begins to follow the connection; mirror of [#close()].
    public void onShow() {
        held.add(tasks.watch(station.link().state(), this::connection)::close);
        held.add(tasks.every(TICK, this::tick)::close);
        held.add(tasks.run(JoinViewModel::host, this::host, problems -> {})::close);
    }

    private static Outcome<String> host() {
        try {
            return Outcome.done(InetAddress.getLocalHost().getHostName());
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_ADDRESS));
        }
    }

    /// A name that tells machines apart, until a person has chosen a better one.
    private void host(String machine) {
        if (name.get().equals(words.get("app.name")) && !machine.isBlank()) {
            name.set(words.get("join.name.start", java.util.Map.of("app", words.get("app.name"), "host", machine)));
        }
    }

    private void connection(LinkState state) {
        away.set(state instanceof LinkState.AloneSince);
        switch (state) {
            case LinkState.NotTrusted(var welcome, var _, var _) -> {
                site.set(welcome.domain());
                if (step.get() instanceof JoinStep.WrongKey) {
                    step.set(new JoinStep.Asking());
                }
                station.joinCode().filter(code -> !codeTried).ifPresent(this::useCode);
            }
            case LinkState.WrongKey(String expected, String shown) -> {
                end();
                step.set(new JoinStep.WrongKey(start(expected), start(shown)));
            }
            case LinkState.Closed _, LinkState.Connecting _, LinkState.Connected _, LinkState.AloneSince _ -> {}
        }
    }

    private static String start(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }

    private void tick() {
        if (step.get() instanceof JoinStep.Comparing) {
            waited.set(Duration.between(asked, station.tools().time().now())
                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        }
    }

    /// Asks the server to let this station in.
    public void ask() {
        if (nameFault().isEmpty()) {
            begin(station.join(name.get().strip(), role.get()));
        }
    }

    /// Joins with the text of a code that the server shows: scanned or pasted.
    public void use(Scanned scanned) {
        if (scanned instanceof Scanned.Join(String host, int port, String fingerprint, String token)) {
            useCode(new JoinCode(new ServerAddress(host, port), Digest.ofHex(fingerprint), new Secret(token)));
        } else {
            message.set(Message.of(State.WARN, words.get("join.code.none"), words.get("join.code.none.more")));
        }
    }

    private void useCode(JoinCode code) {
        codeTried = true;
        String label = nameFault().isEmpty() ? name.get().strip() : words.get("app.name");
        begin(station.join(code, label, role.get()));
    }

    private void begin(Joining begun) {
        end();
        told = false;
        message.set(Message.NONE);
        asked = station.tools().time().now();
        waited.set(Duration.ZERO);
        step.set(new JoinStep.Looking());
        joining = Optional.of(begun);
        following = tasks.watch(begun.state(), this::stands);
    }

    private void stands(Joining.State state) {
        switch (state) {
            case Joining.State.Idle _, Joining.State.Looking _ -> {}
            case Joining.State.Comparing(var six, var here, var there) -> {
                boolean agreed = here == Joining.Agreement.SAME;
                told |= agreed && !(step.get() instanceof JoinStep.Comparing);
                step.set(new JoinStep.Comparing(six, agreed, told, there == Joining.Agreement.SAME));
            }
            case Joining.State.Joined _ -> step.set(new JoinStep.Joined());
            case Joining.State.Failed(Problem problem) -> failed(problem);
        }
    }

    private void failed(Problem problem) {
        end();
        if (problem.code() == ErrorCode.WIRE_SERVER_KEY) {
            step.set(new JoinStep.WrongKey(
                    start(problem.facts().getOrDefault("expected", "")),
                    start(problem.facts().getOrDefault("shown", ""))));
        } else {
            back(Message.of(problem, words.texts()));
        }
    }

    /// The person here says that both screens show the same words.
    public void agree() {
        joining.ifPresent(Joining::agree);
    }

    /// The person here says that the screens show different words: nothing is trusted.
    public void differ() {
        end();
        back(Message.of(State.BAD, words.get("join.differ.title"), words.get("join.differ.more")));
    }

    /// Goes back to name and role.
    public void back() {
        end();
        back(Message.NONE);
    }

    private void back(Message why) {
        message.set(why);
        step.set(new JoinStep.Asking());
    }

    /// Looks again whether the server shows the right key now.
    public void lookAgain() {
        step.set(new JoinStep.Asking());
        station.link().retry();
    }

    private void end() {
        following.close();
        following = () -> {};
        joining.ifPresent(Joining::close);
        joining = Optional.empty();
    }

    /// Why the name is none; empty when it is one.
    Optional<String> nameFault() {
        String typed = name.get().strip();
        if (typed.isEmpty()) {
            return Optional.of(words.get("join.name.missing"));
        }
        return typed.length() > NAME_SIGNS_MAX ? Optional.of(words.get("join.name.long")) : Optional.empty();
    }

    /// What the station is to be called.
    public StringProperty nameProperty() {
        return name;
    }

    /// What it is to be.
    public ObjectProperty<StationRole> roleProperty() {
        return role;
    }

    /// How far it has come.
    ReadOnlyObjectProperty<JoinStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Why it did not work; what is to be done.
    ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether the server does not answer just now.
    ReadOnlyBooleanProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    /// The site's name; empty before the server has answered.
    ReadOnlyStringProperty siteProperty() {
        return site.getReadOnlyProperty();
    }

    /// Since when the wish waits.
    ReadOnlyObjectProperty<Duration> waitedProperty() {
        return waited.getReadOnlyProperty();
    }

    /// Where the server listens.
    String address() {
        return station.link().address().toString();
    }

    /// The first signs of this station's own key.
    String ownKey() {
        return start(station.identity().tls().fingerprint().hex());
    }

    Station station() {
        return station;
    }

    Words words() {
        return words;
    }

    Tasks tasks() {
        return tasks;
    }

    @Override
    public void close() {
        end();
        held.forEach(Runnable::run);
        held.clear();
    }
}
