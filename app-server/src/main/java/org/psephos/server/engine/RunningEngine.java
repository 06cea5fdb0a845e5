package org.psephos.server.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.TlsIdentity;
import org.psephos.server.command.CommandGate;
import org.psephos.server.command.CopyBook;
import org.psephos.server.command.Gates;
import org.psephos.server.command.LocalDoor;
import org.psephos.server.command.Parts;
import org.psephos.server.command.ServerControl;
import org.psephos.server.command.SetupCode;
import org.psephos.server.feed.Feed;
import org.psephos.server.ledger.ChainHost;
import org.psephos.server.ledger.DataFolder;
import org.psephos.server.ledger.Ledger;
import org.psephos.server.ledger.RecordDesk;
import org.psephos.server.listener.MachineAddress;
import org.psephos.server.listener.NetworkListener;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.replication.JoinedReplica;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.JoinDesk;
import org.psephos.server.session.SealedBook;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.site.SiteState;
import org.psephos.store.ChainView;
import org.psephos.wire.CloseReason;
import org.psephos.wire.WireServer;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.Topic;

/// An engine between its start and its end.
final class RunningEngine implements ServerControl {

    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final Duration DRAIN_STEP = Duration.ofMillis(20);
    private static final int DRAIN_STEPS_MAX = 500;

    private final EngineOptions options;
    private final EngineTools tools;
    private final FolderLock lock;
    private final Foundations.Opened base;
    private final Runnable stopSoon;
    private final SetupCode setupCode = new SetupCode();
    private final Parts parts;
    private final JoinDesk joins;
    private final Sessions sessions;
    private final CommandGate gate;
    private final LocalDoor door;
    private final LocalStations localStations;
    private final WireServer server;
    private final Instant started;
    private volatile Optional<Copying> copying = Optional.empty();
    private volatile boolean stopping;

    private RunningEngine(
            EngineOptions options, EngineTools tools, FolderLock lock, Foundations.Opened base, Runnable stopSoon)
            throws IOException {
        this.options = options;
        this.tools = tools;
        this.lock = lock;
        this.base = base;
        this.stopSoon = stopSoon;
        this.started = tools.time().now();
        this.joins = new JoinDesk(tools.time(), tools.chance(), tools.limits());
        this.sessions = new Sessions(this::site, tools.time(), tools.limits());
        this.parts = parts();
        this.door = new LocalDoor(parts, base.keys().server().publicKey());
        this.gate = Gates.make(
                parts, this, setupCode, base.keys().server().publicKey(), this::shownAddress, options.program());
        this.localStations =
                new LocalStations(options.data(), ledger().hub().siteBook(), ledger().scribe(), tools.chance());
        NetworkListener listener = new NetworkListener(
                gate,
                sessions,
                localStations::trust,
                key -> site().trusted(key.fingerprint(), tools.time().now()).isPresent(),
                feed(),
                log());
        this.server = new WireServer(
                options.listen(), TlsIdentity.of(base.keys().server()), listener, tools.limits(), tools.time());
    }

    /// Opens everything and takes connections; gives everything back when that is refused.
    static Outcome<RunningEngine> open(
            EngineOptions options, EngineTools tools, FolderLock lock, Runnable failed, Runnable stopSoon)
            throws IOException {
        return switch (Foundations.open(options, tools, failed)) {
            case Outcome.Refused<Foundations.Opened> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Foundations.Opened>(Foundations.Opened base) ->
                begun(options, tools, lock, base, stopSoon);
        };
    }

    private static Outcome<RunningEngine> begun(
            EngineOptions options, EngineTools tools, FolderLock lock, Foundations.Opened base, Runnable stopSoon)
            throws IOException {
        boolean runs = false;
        try {
            Outcome<RunningEngine> begun = new RunningEngine(options, tools, lock, base, stopSoon).begin();
            runs = begun.isDone();
            return begun;
        } finally {
            if (!runs) {
                base.foundations().close();
            }
        }
    }

    private Parts parts() {
        return new Parts(
                ledger().hub(),
                ledger().desk(),
                ledger().scribe(),
                ledger().vault(),
                new AccountBook(new SealedBook(base.accounts())),
                sessions,
                joins,
                new Copies(),
                feed(),
                log(),
                tools.time(),
                tools.ids(),
                tools.chance(),
                options.signInCost(),
                tools.limits());
    }

    private Outcome<RunningEngine> begin() {
        return firstRecords().then(done -> {
            lock.stale()
                    .ifPresent(
                            before -> audit(LogEvent.SERVER_LOCK_STALE, Map.of("pid", String.valueOf(before.pid()))));
            try {
                server.start();
                Digest fingerprint = base.keys().server().publicKey().fingerprint();
                lock.announce(new RunningServer(
                        address().getAddress().getHostAddress(),
                        address().getPort(),
                        fingerprint,
                        ProcessHandle.current().pid()));
                audit(
                        LogEvent.SERVER_LISTENING,
                        Map.of("address", shownAddress().toString(), "fingerprint", fingerprint.hex()));
            } catch (IOException e) {
                server.close();
                return Outcome.refused(Problem.of(ErrorCode.SERVER_ADDRESS, "address", options.listen()));
            }
            base.foundations().whenSiteChanges(this::endUntrusted);
            Thread.ofVirtual().name("engine-watch").start(this::watch);
            return Outcome.done(this);
        });
    }

    /// At the first start the trust list begins with the server itself, then the apps of this machine.
    private Outcome<SiteState> firstRecords() {
        Outcome<SiteState> root = site().server().isPresent()
                ? Outcome.done(site())
                : LocalStations.root(
                                base.keys().server().publicKey(),
                                ledger().scribe(),
                                new StationId(tools.ids().next()))
                        .map(stored -> site());
        return root.map(state -> {
            localStations.trustAll();
            return site();
        });
    }

    Engine.Ready ready() {
        String code = "";
        if (needsAdministrator()) {
            code = setupCode.renew(tools.chance());
            log().write(LogEvent.SERVER_SETUP);
        }
        return new Engine.Ready(address(), base.keys().server().publicKey().fingerprint(), code);
    }

    boolean needsAdministrator() {
        return parts.needsAdministrator();
    }

    Ledger ledger() {
        return base.ledger();
    }

    Feed feed() {
        return base.foundations().feed();
    }

    EventLog log() {
        return base.foundations().log();
    }

    CommandGate gate() {
        return gate;
    }

    Sessions sessions() {
        return sessions;
    }

    LocalDoor door() {
        return door;
    }

    /// Copies the chains of another server from now on; once.
    synchronized void copy(JoinTarget source) {
        if (copying.isPresent()) {
            throw new IllegalStateException("this server copies another one already");
        }
        DataFolder folder = new DataFolder(options.data());
        EventLog replication =
                new EventLog(folder.log(), Topic.REPLICATION_LOG, options.logLevel(), tools.time(), feed());
        JoinedReplica replica = new JoinedReplica(
                source,
                base.keys().server(),
                ledger().hub().site().domain(),
                options.program(),
                folder.copies(),
                replication,
                tools.ids(),
                tools.limits(),
                tools.time(),
                tools.chance());
        copying = Optional.of(new Copying(replica.start(), replication));
    }

    /// How this server stands with its source.
    Optional<LinkState> source() {
        return copying.map(each -> each.replica().link());
    }

    /// The chains of other servers.
    CopyBook copies() {
        return new Copies();
    }

    private final class Copies implements CopyBook {

        @Override
        public List<ChainCommand.Chain> chains() {
            return copying.map(Copying::chains).orElse(List.of());
        }

        @Override
        public Optional<ChainView> view(String origin) {
            return copying.flatMap(each -> each.view(origin));
        }
    }

    private void audit(LogEvent event, Map<String, String> facts) {
        ledger().scribe().audit(event, ledger().scribe().itself(), "done", facts);
    }

    private SiteState site() {
        return ledger().hub().siteBook().state();
    }

    private InetSocketAddress address() {
        return server.address();
    }

    /// Where other machines find it.
    private ServerAddress shownAddress() {
        return MachineAddress.of(address()).getFirst().address();
    }

    private void endUntrusted() {
        Set<Digest> ended = sessions.endUntrusted();
        ended.forEach(key -> server.closeKey(key, new CloseReason.KeyRemoved()));
    }

    private void watch() {
        while (!stopping) {
            try {
                look();
            } catch (RuntimeException e) { // everything: the top of a thread that must go on
                log().fault("watch", e);
            }
            tools.time().await(WATCH);
        }
    }

    /// Ends the connections of keys that are trusted no longer, and forgets those that ended.
    private void look() {
        endUntrusted();
        sessions.keepOnly(
                server.connections().stream()
                        .flatMap(connection -> connection.attribute(Session.class).stream())
                        .collect(Collectors.toSet()),
                tools.limits().idleTimeout());
    }

    @Override
    public ServerCommand.Status status() {
        RecordDesk desk = ledger().desk();
        String state = desk.intake() == RecordDesk.Intake.OPEN ? "running" : "draining";
        return new ServerCommand.Status(
                stopping ? "stopping" : state,
                options.program(),
                started,
                tools.time().now(),
                shownAddress().toString(),
                base.keys().server().publicKey().fingerprint().hex(),
                base.keys().protection(),
                sessions.count(),
                desk.waiting(),
                desk.accepted(),
                desk.refused(),
                freeBytes(),
                joins.waiting().size());
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(options.data()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void drain() {
        ledger().desk().set(RecordDesk.Intake.DRAINING);
        for (int step = 0; step < DRAIN_STEPS_MAX && !isDrained(); step++) {
            tools.time().await(DRAIN_STEP);
        }
        log().write(LogEvent.SERVER_DRAINED);
    }

    private boolean isDrained() {
        return ledger().desk().waiting() == 0 && ledger().hub().hosts().stream().allMatch(RunningEngine::isSealed);
    }

    private static boolean isSealed(ChainHost host) {
        return switch (host.view()) {
            case Outcome.Done<ChainView>(ChainView view) ->
                view.newestCheckpoint()
                        .filter(newest -> newest.head().size() == view.size())
                        .isPresent();
            case Outcome.Refused<ChainView> _ -> true;
        };
    }

    @Override
    public void resume() {
        ledger().desk().set(RecordDesk.Intake.OPEN);
    }

    @Override
    public void stopSoon() {
        stopSoon.run();
    }

    /// Finishes what waits and gives everything back, the folder last, whatever fails on the way.
    void close() {
        stopping = true;
        try {
            copying.ifPresent(Copying::close);
            ledger().desk().set(RecordDesk.Intake.DRAINING);
            server.close();
            ledger().scribe()
                    .auditNow(LogEvent.SERVER_STOPPED, ledger().scribe().itself(), "done", Map.of());
        } finally {
            base.foundations().close();
            lock.close();
        }
    }
}
