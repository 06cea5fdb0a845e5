package org.psephos.voterentry.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.client.Outbox;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.client.Session;
import org.psephos.client.StationIdentity;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.FolderLock;
import org.psephos.server.engine.RunningServer;
import org.psephos.wire.ServerPin;

/// Wires voter entry by hand: the station's identity, the server (the one given, the one that lives on the data folder,
/// or an embedded one), connection, session and outbox.
public final class VoterEntryWiring {

    /// Name and version, told to servers.
    public static final String PROGRAM = "psephos-voter-entry 0.1.0";

    private static final String APP = "voter-entry";

    private final Path data;
    private final Time time;
    private final Chance chance;
    private final IdSource ids;

    /// @param data the data folder
    public VoterEntryWiring(Path data) {
        this(data, Time.system(), Chance.secure());
    }

    /// @param time the clock
    /// @param chance randomness; the secure one in a product
    public VoterEntryWiring(Path data, Time time, Chance chance) {
        this.data = data;
        this.time = time;
        this.chance = chance;
        this.ids = IdSource.from(chance);
    }

    private record Target(ServerAddress address, ServerPin pin, List<AutoCloseable> owned) {}

    /// Works with the server on the data folder; starts one inside this program when there is none.
    public Outcome<VoterEntryServices> local() {
        return identity().then(identity -> onFolder().then(target -> wire(identity, target)));
    }

    /// Works with the server at an address. A server that this station does not know yet must be joined first.
    public Outcome<VoterEntryServices> connect(ServerAddress address) {
        return identity().then(identity -> wire(identity, new Target(address, pin(identity, address), List.of())));
    }

    private static ServerPin pin(StationIdentity identity, ServerAddress address) {
        return identity.server()
                .filter(known -> known.address().equals(address))
                .<ServerPin>map(known -> new ServerPin.Known(known.fingerprint()))
                .orElseGet(ServerPin.FirstContact::new);
    }

    private Outcome<StationIdentity> identity() {
        return StationIdentity.open(data, APP, chance, ids);
    }

    private Outcome<Target> onFolder() {
        try {
            Optional<RunningServer> living = FolderLock.find(data).filter(RunningServer::listens);
            return living.map(server -> Outcome.done(new Target(
                            new ServerAddress(server.host(), server.port()),
                            new ServerPin.Known(server.fingerprint()),
                            List.of())))
                    .orElseGet(this::embedded);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }

    private Outcome<Target> embedded() {
        Engine engine = new Engine(EngineOptions.local(data));
        return engine.start()
                .map(ready -> new Target(
                        new ServerAddress(
                                ready.address().getAddress().getHostAddress(),
                                ready.address().getPort()),
                        new ServerPin.Known(ready.fingerprint()),
                        List.of(engine)));
    }

    private Outcome<VoterEntryServices> wire(StationIdentity identity, Target target) {
        return identity.store("outbox")
                .then(queue -> identity.store("drafts").map(drafts -> {
                    ServerLink link = new ServerLink(
                            target.address(), target.pin(), identity.tls(), PROGRAM, Limits.STANDARD, time, chance);
                    Session session = new Session(link, Limits.STANDARD, time, chance);
                    Outbox outbox = new Outbox(queue, session, time, chance);
                    List<AutoCloseable> owned = new ArrayList<>();
                    owned.add(outbox.watch(link, session));
                    owned.add(queue);
                    owned.add(drafts);
                    owned.addAll(target.owned());
                    return started(
                            new VoterEntryServices(identity, link, session, outbox, drafts, time, ids, chance, owned));
                }));
    }

    private static VoterEntryServices started(VoterEntryServices services) {
        services.link().start();
        services.session().start();
        services.outbox().start();
        return services;
    }
}
