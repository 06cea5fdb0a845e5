package org.psephos.server.window;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.desktop.task.Tasks;
import org.psephos.site.StationRole;

/// The state of the server's window. JavaFX thread only.
final class ServerWindowModel implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ServerSwitch server;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<ServerLook> look = new ReadOnlyObjectWrapper<>(ServerLook.STOPPED);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Reach>> addresses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CodeShown> code = new ReadOnlyObjectWrapper<>(new CodeShown.None());
    private final ObjectProperty<StationRole> codeRole = new SimpleObjectProperty<>(StationRole.STATION);
    private final Tasks.Running looking;

    /// The join code on the screen.
    sealed interface CodeShown {

        /// None was asked for.
        record None() implements CodeShown {}

        /// It may be scanned.
        ///
        /// @param code for one machine
        record Open(JoinCode code) implements CodeShown {}

        /// It was used, or its time is over.
        record Spent() implements CodeShown {}
    }

    private record Seen(ServerLook look, boolean codeOpen) {}

    ServerWindowModel(ServerSwitch server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
        this.looking = tasks.every(LOOK_EVERY, this::look);
    }

    private void look() {
        if (!busy.get()) {
            Optional<JoinCode> shown =
                    code.get() instanceof CodeShown.Open(JoinCode open) ? Optional.of(open) : Optional.empty();
            tasks.run(
                    () -> Outcome.done(
                            new Seen(server.look(), shown.map(server::isOpen).orElse(true))),
                    seen -> {
                        show(seen.look());
                        if (!seen.codeOpen() && code.get() instanceof CodeShown.Open) {
                            code.set(new CodeShown.Spent());
                        }
                    },
                    problems::set);
        }
    }

    /// Starts the server.
    void start() {
        change(server::start);
    }

    /// Finishes what is under way and takes nothing new.
    void drain() {
        change(() -> Outcome.done(server.drain()));
    }

    /// Takes records again.
    void resume() {
        change(() -> Outcome.done(server.resume()));
    }

    /// Ends the server in order.
    void stop() {
        code.set(new CodeShown.None());
        change(() -> {
            server.stop();
            return Outcome.done(server.look());
        });
    }

    /// Lets a waiting machine in: its screen shows the same six words.
    void letIn(Digest key, StationRole role) {
        change(() -> server.letIn(key, role));
    }

    /// Turns a waiting machine away.
    void refuse(Digest key) {
        change(() -> server.refuse(key));
    }

    private void change(Callable<Outcome<ServerLook>> act) {
        busy.set(true);
        problems.set(List.of());
        tasks.run(
                act,
                answer -> {
                    busy.set(false);
                    show(answer);
                },
                refusals -> {
                    busy.set(false);
                    problems.set(refusals);
                });
    }

    private void show(ServerLook now) {
        List<Reach> before = look.get().addresses();
        look.set(now);
        if (!now.addresses().equals(before)) {
            addresses.set(now.addresses());
            testAddresses();
        }
    }

    /// Tries each address as another machine would.
    void testAddresses() {
        for (Reach each : List.copyOf(addresses.get())) {
            replace(each.tried(Reach.Result.UNTRIED, 0));
            tasks.run(() -> Outcome.done(server.reach(each)), this::replace, problems::set);
        }
    }

    private void replace(Reach tried) {
        addresses.set(addresses.get().stream()
                .map(each -> each.address().equals(tried.address()) ? tried : each)
                .toList());
    }

    /// Makes a join code for one machine and shows it.
    void makeCode() {
        bestAddress()
                .ifPresent(address -> tasks.run(
                        () -> server.makeCode(address, codeRole.get()),
                        made -> code.set(new CodeShown.Open(made)),
                        problems::set));
    }

    /// Where another machine best reaches this one: where the server has answered, in another machine's reach.
    Optional<ServerAddress> bestAddress() {
        Map<Reach.Result, Integer> rank = Map.of(
                Reach.Result.ANSWERED, 0, Reach.Result.UNTRIED, 1, Reach.Result.SILENT, 2, Reach.Result.OTHER, 3);
        return addresses.get().stream()
                .min(java.util.Comparator.comparing(Reach::own)
                        .thenComparing(each -> rank.getOrDefault(each.result(), 3)))
                .map(Reach::address);
    }

    /// How the server is.
    ReadOnlyObjectProperty<ServerLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Why something did not work; empty when nothing is wrong.
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Whether it starts, drains or ends just now.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Where it can be found, and how the tries went.
    ReadOnlyObjectProperty<List<Reach>> addressesProperty() {
        return addresses.getReadOnlyProperty();
    }

    /// The join code on the screen.
    ReadOnlyObjectProperty<CodeShown> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// What the machine with the next join code will be.
    ObjectProperty<StationRole> codeRoleProperty() {
        return codeRole;
    }

    @Override
    public void close() {
        looking.close();
        server.close();
    }
}
