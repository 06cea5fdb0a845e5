package org.psephos.server.window;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Tasks;

/// The state of the server's window. JavaFX thread only.
final class ServerWindowModel implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ServerSwitch server;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<ServerLook> look = new ReadOnlyObjectWrapper<>(ServerLook.STOPPED);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Tasks.Running looking;

    ServerWindowModel(ServerSwitch server, Tasks tasks) {
        this.server = server;
        this.tasks = tasks;
        this.looking = tasks.every(LOOK_EVERY, this::look);
    }

    private void look() {
        if (!busy.get()) {
            tasks.run(() -> Outcome.done(server.look()), look::set, problems::set);
        }
    }

    /// Starts the server.
    void start() {
        busy.set(true);
        problems.set(List.of());
        tasks.run(server::start, this::now, refusals -> {
            busy.set(false);
            problems.set(refusals);
        });
    }

    /// Ends the server in order.
    void stop() {
        busy.set(true);
        tasks.run(
                () -> {
                    server.stop();
                    return Outcome.done(server.look());
                },
                this::now,
                problems::set);
    }

    private void now(ServerLook answer) {
        busy.set(false);
        look.set(answer);
    }

    /// How the server is.
    ReadOnlyObjectProperty<ServerLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Why it did not start; empty when nothing is wrong.
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Whether it starts or ends just now.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public void close() {
        looking.close();
        server.stop();
    }
}
