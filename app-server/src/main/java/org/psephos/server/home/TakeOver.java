package org.psephos.server.home;

import java.time.Duration;
import org.psephos.client.LinkState;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.server.engine.StopMark;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.wire.ServerPin;

/// Looks after the server of a data folder on which several programs work. When the connection is lost, it looks who
/// holds the folder: another living server is connected to; when nobody holds it, this program takes it and runs the
/// server from now on. A server that a person has stopped stays so until somebody starts it. The station keeps its key,
// its person and its outbox, and sends on when it is connected.
final class TakeOver implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private final Station station;
    private final EngineOptions options;
    private HomeServer home;
    private final StopMark stopped;
    private final Object turn = new Object();
    private Subscription connection = () -> {};
    private boolean looking;
    private boolean closed;

    /// @param options of the server, should it be started here
    /// @param home the server as it was found or started
    TakeOver(Station station, EngineOptions options, HomeServer home) {
        this.station = station;
        this.options = options;
        this.home = home;
        this.stopped = new StopMark(options.data());
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
        if (lost && !looking && !closed && !home.runsHere()) {
            looking = true;
            Thread.ofVirtual().name("psephos-take-over").start(this::look);
        }
    }

    private void look() {
        while (isLost()) {
            station.tools().time().await(seek());
        }
    }

    /// Looks once; says how long to wait until the next time.
    private Duration seek() {
        synchronized (turn) {
            if (server().runsHere()) {
                return LOOK_AGAIN;
            }
            if (stopped.isSet()) {
                station.place().set(new ServerPlace(ServerPlace.Where.STOPPED, ""));
                return LOOK_AGAIN;
            }
            return switch (HomeServer.tryOpen(options)) {
                case Outcome.Done<HomeServer>(HomeServer found) -> {
                    moveTo(found, ServerPlace.Where.TAKEN_OVER);
                    yield LOOK_AGAIN;
                }
                case Outcome.Refused<HomeServer> refusal ->
                    refusal.problem().code() == ErrorCode.SERVER_FOLDER ? LOOK_AGAIN : AFTER_REFUSAL;
            };
        }
    }

    /// Starts a server that was stopped, in this program; or finds the one that somebody else has started.
    Outcome<ServerPlace> begin() {
        synchronized (turn) {
            return server().runsHere()
                    ? Outcome.done(station.place().get())
                    : HomeServer.open(options).map(found -> {
                        moveTo(found, ServerPlace.Where.HERE);
                        return station.place().get();
                    });
        }
    }

    private synchronized boolean isLost() {
        LinkState state = station.link().state().get();
        boolean away = state instanceof LinkState.AloneSince
                || state instanceof LinkState.WrongKey
                || state instanceof LinkState.Connecting;
        looking = !closed && away && !home.runsHere();
        return looking;
    }

    private void moveTo(HomeServer found, ServerPlace.Where here) {
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
        station.place().set(place(found, here));
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
