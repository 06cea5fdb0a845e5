package org.psephos.voterentry.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.psephos.client.ServerAddress;
import org.psephos.client.StationIdentity;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.FolderLock;
import org.psephos.server.engine.RunningServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.ServerPin;

/// Wires voter entry by hand: its station, and the server: the one given, the one that lives on the data folder, or one
/// embedded in this program.
public final class VoterEntryWiring implements AutoCloseable {

    /// The name of the station's folder.
    public static final String APP = "voter-entry";

    private final Path data;
    private final StationTools tools;
    private Optional<Engine> engine = Optional.empty();
    private String setupCode = "";
    private Optional<Station> station = Optional.empty();

    /// @param data the data folder
    public VoterEntryWiring(Path data) {
        this(data, StationTools.ofMachine());
    }

    /// @param tools clock, chance, ids and limits
    public VoterEntryWiring(Path data, StationTools tools) {
        this.data = data;
        this.tools = tools;
    }

    /// Works with the server on the data folder; starts one inside this program when there is none.
    public Outcome<Station> local() {
        try {
            Optional<RunningServer> living = FolderLock.find(data).filter(RunningServer::listens);
            return living.map(server -> open(
                            new ServerAddress(server.host(), server.port()), new ServerPin.Known(server.fingerprint())))
                    .orElseGet(this::embedded);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }

    private Outcome<Station> embedded() {
        Engine started = new Engine(EngineOptions.local(data));
        return started.start().then(ready -> {
            engine = Optional.of(started);
            setupCode = ready.setupCode();
            return open(
                    new ServerAddress(
                            ready.address().getAddress().getHostAddress(),
                            ready.address().getPort()),
                    new ServerPin.Known(ready.fingerprint()));
        });
    }

    /// Works with the server at an address. A server that this station does not know yet must be joined first.
    public Outcome<Station> connect(ServerAddress address) {
        return StationIdentity.open(data, APP, tools.chance(), tools.ids()).then(identity -> {
            ServerPin pin = identity.server()
                    .filter(known -> known.address().equals(address))
                    .<ServerPin>map(known -> new ServerPin.Known(known.fingerprint()))
                    .orElseGet(ServerPin.FirstContact::new);
            try {
                identity.close();
            } catch (IOException e) {
                return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
            }
            return open(address, pin);
        });
    }

    private Outcome<Station> open(ServerAddress address, ServerPin pin) {
        return Station.open(data, APP, address, pin, tools).map(opened -> {
            station = Optional.of(opened);
            return opened;
        });
    }

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    public String setupCode() {
        return setupCode;
    }

    @Override
    public void close() {
        station.ifPresent(Station::close);
        engine.ifPresent(Engine::close);
    }
}
