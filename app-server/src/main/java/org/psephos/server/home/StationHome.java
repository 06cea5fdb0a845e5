package org.psephos.server.home;

import java.nio.file.Path;
import java.util.Optional;
import org.psephos.client.ServerTarget;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.ServerPin;

/// An app's station together with its server. Every app is wired with one.
///
/// On a data folder the server is the one that lives there, or one that is started inside this program. When the
/// program that ran it ends, one of the others takes the folder over and goes on ([TakeOver]). A server that was named
/// by its address is only connected to.
public final class StationHome implements AutoCloseable {

    private final Station station;
    private final Optional<TakeOver> watch;

    private StationHome(Station station, Optional<TakeOver> watch) {
        this.station = station;
        this.watch = watch;
    }

    /// Opens the station, and the server of the data folder.
    ///
    /// @param app the name of the station's folder, a word of a-z and -
    /// @param data the data folder
    /// @param tools clock, chance, ids and limits
    public static Outcome<StationHome> open(String app, Path data, StationTools tools) {
        return open(app, EngineOptions.local(data), tools);
    }

    /// Opens the station, and the server of the data folder.
    ///
    /// @param server how the server is started, should it have to be in this program
    public static Outcome<StationHome> open(String app, EngineOptions server, StationTools tools) {
        return HomeServer.open(server).then(home -> {
            Outcome<StationHome> opened = Station.open(
                            server.data(), app, home.address(), new ServerPin.Known(home.fingerprint()), tools)
                    .map(station -> {
                        TakeOver watch = new TakeOver(station, server, home);
                        watch.start();
                        return new StationHome(station, Optional.of(watch));
                    });
            if (!opened.isDone()) {
                home.close();
            }
            return opened;
        });
    }

    /// Opens the station for a server elsewhere. One that does not know the station yet is joined first.
    public static Outcome<StationHome> connect(String app, Path data, ServerTarget server, StationTools tools) {
        return Station.openFor(data, app, server, tools).map(station -> new StationHome(station, Optional.empty()));
    }

    /// Begins to connect; returns at once.
    public StationHome start() {
        station.start();
        return this;
    }

    /// The station.
    public Station station() {
        return station;
    }

    /// The one-time code for the first administrator of a server in this program; empty when there is none.
    public String setupCode() {
        return station.place().get().setupCode();
    }

    /// Starts the server of the data folder after a person has stopped it; may wait. `WIRE-OFFLINE` for a server that
    /// was named by its address: only its own machine can start it.
    public Outcome<ServerPlace> startServer() {
        return watch.map(TakeOver::begin).orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
    }

    /// Ends the station, then the server if it is in this program.
    @Override
    public void close() {
        watch.ifPresent(TakeOver::stop);
        station.close();
        watch.ifPresent(TakeOver::close);
    }
}
