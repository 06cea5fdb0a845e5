package org.psephos.voterentry.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.psephos.client.ServerTarget;
import org.psephos.common.Outcome;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.home.StationHome;
import org.psephos.station.Station;
import org.psephos.station.StationTools;

/// Wires voter entry by hand: its station with its server.
public final class VoterEntryWiring implements AutoCloseable {

    /// The name of the station's folder.
    public static final String APP = "voter-entry";

    private final Path data;
    private final StationTools tools;
    private Optional<StationHome> home = Optional.empty();

    /// @param data the data folder
    public VoterEntryWiring(Path data) {
        this(data, StationTools.ofMachine());
    }

    /// @param tools clock, chance, ids and limits
    public VoterEntryWiring(Path data, StationTools tools) {
        this.data = data;
        this.tools = tools;
    }

    /// Works with the server on the data folder, in whichever program it runs. The caller starts the station.
    public Outcome<Station> local() {
        return StationHome.open(APP, data, tools).map(this::keep);
    }

    /// The same.
    ///
    /// @param listen where a server that is started here listens
    public Outcome<Station> local(InetSocketAddress listen) {
        return StationHome.open(APP, EngineOptions.local(data).listeningAt(listen), tools)
                .map(this::keep);
    }

    /// Works with the server at an address. A server that this station does not know yet is joined first. The
    /// caller starts the station.
    public Outcome<Station> connect(ServerTarget server) {
        return StationHome.connect(APP, data, server, tools).map(this::keep);
    }

    private Station keep(StationHome opened) {
        home = Optional.of(opened);
        return opened.station();
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return home.map(StationHome::setupCode).orElse("");
    }

    @Override
    public void close() {
        home.ifPresent(StationHome::close);
    }
}
