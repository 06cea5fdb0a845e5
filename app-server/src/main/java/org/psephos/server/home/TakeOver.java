package org.psephos.server.home;

import java.time.Duration;
import org.psephos.client.LinkState;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.wire.ServerPin;

/// Looks after the server of a data folder on which several programs work. When the connection is lost, it looks who
/// holds the folder: another living server is connected to; when nobody holds it, this program takes it and runs the
/// server from now on. The station keeps its key, its person and its outbox, and sends on when it is connected.
final class TakeOver implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private final Station station;
    private final EngineOptions options;
    private HomeServer home;
    private Subscription connection = () -> {};
    private boolean looking;
    private boolean closed;

    /// @param options of the server, should it be started here
    /// @param home the server as it was found or started
    TakeOver(Station station, EngineOptions options, HomeServer home) {
        this.station = station;
        this.options = options;
        this.home = home;
        station.place().set(place(home, ServerPlace.Where.HERE));
    }

    private static ServerPlace place(HomeServer home, ServerPlace.Where here) {
        return new ServerPlace(home.engine().isPresent() ? here : ServerPlace.Where.BESIDE, home.setupCode());
    }

    void start() {
        connection = station.link().state().subscribe(this::stands);
    }

    private synchronized void stands(LinkState state) {
        boolean lost = state instanceof LinkState.AloneSince || state instanceof LinkState.WrongKey;
        if (lost && !looking && !closed && home.engine().isEmpty()) {
            looking = true;
            Thread.ofVirtual().name("psephos-take-over").start(this::look);
        }
    }

    private void look() {
        while (isLost()) {
            Duration pause =
                    switch (HomeServer.open(options)) {
                        case Outcome.Done<HomeServer>(HomeServer found) -> {
                            moveTo(found);
                            yield LOOK_AGAIN;
                        }
                        case Outcome.Refused<HomeServer> refusal ->
                            refusal.problem().code() == ErrorCode.SERVER_FOLDER ? LOOK_AGAIN : AFTER_REFUSAL;
                    };
            station.tools().time().await(pause);
        }
    }

    private synchronized boolean isLost() {
        LinkState state = station.link().state().get();
        boolean away = state instanceof LinkState.AloneSince
                || state instanceof LinkState.WrongKey
                || state instanceof LinkState.Connecting;
        looking = !closed && away && home.engine().isEmpty();
        return looking;
    }

    private void moveTo(HomeServer found) {
        HomeServer before = server();
        synchronized (this) {
            if (closed) {
                found.close();
                return;
            }
            home = found;
        }
        boolean same =
                found.address().equals(before.address()) && found.fingerprint().equals(before.fingerprint());
        if (same) {
            station.link().retry();
        } else {
            station.link().retarget(found.address(), new ServerPin.Known(found.fingerprint()));
        }
        station.place().set(place(found, ServerPlace.Where.TAKEN_OVER));
    }

    /// Looks no longer; the server goes on.
    synchronized void stop() {
        closed = true;
        connection.close();
    }

    /// Ends the server if it is in this program.
    @Override
    public void close() {
        stop();
        server().close();
    }

    private synchronized HomeServer server() {
        return home;
    }
}
