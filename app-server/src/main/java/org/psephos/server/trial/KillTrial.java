package org.psephos.server.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.psephos.client.ServerAddress;
import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.record.Entry;
import org.psephos.server.engine.FolderLock;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.CopyState;
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.replication.JoinedReplica;
import org.psephos.store.RawChain;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.Topic;

/// Kills a real server process at random moments under writing clients, starts it again, and demands: no acknowledged
/// record lost, doubled or moved; every check of the verifier; a replica that is equal within ten seconds
/// once nobody writes any more.
public final class KillTrial {

    /// How long a replica may take.
    public static final Duration REPLICA_MAX = Duration.ofSeconds(10);

    private static final int CLIENTS = 8;
    private static final int POW_BITS = 8;
    private static final int PAUSE_MILLIS = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int kills;
    private final Chance chance;
    private final Consumer<String> progress;
    private final List<String> faults = new ArrayList<>();
    private Duration slowest = Duration.ZERO;

    private KillTrial(Path folder, int kills, long seed, Consumer<String> progress) {
        this.folder = folder;
        this.kills = kills;
        this.chance = Chance.seeded(seed);
        this.progress = progress;
    }

    /// Runs a trial.
    ///
    /// @param folder an empty folder
    /// @param kills how often
    /// @param seed of the moments
    /// @param progress hears one line per kill
    public static KillReport ofServer(Path folder, int kills, long seed, Consumer<String> progress) throws IOException {
        return new KillTrial(folder, kills, seed, progress).run();
    }

    /// The same for a replica: its process is killed while it copies a server that is written to.
    public static KillReport ofReplica(Path folder, int kills, long seed, Consumer<String> progress)
            throws IOException {
        return new KillTrial(folder, kills, seed, progress).runReplica();
    }

    private KillReport runReplica() throws IOException {
        Path copyFolder = folder.resolve("replica");
        TrialSite site = TrialSite.make(
                folder.resolve("server"), POW_BITS, ReplicaChild.key(copyFolder).publicKey());
        String source = site.address().getHostString() + ":" + site.address().getPort() + "#" + site.fingerprint();
        List<Writer> writers = List.of(new Writer(site, 0), new Writer(site, 1));
        ChildProcess replica = startReplica(copyFolder, source);
        try (ChildProcess server = start(site)) {
            writers.forEach(Writer::start);
            await("the clients write", () -> writers.stream().allMatch(Writer::isWriting));
            for (int kill = 1; kill <= kills; kill++) {
                Time.system().await(pause());
                replica.kill();
                verify(Verifier.verify(copyFolder, new Keyring()), "kill " + kill);
                replica = startReplica(copyFolder, source);
                progress.accept("kill " + kill + ": " + acknowledged(writers) + " acknowledged");
            }
            writers.forEach(Writer::stop);
            await("the clients end", () -> writers.stream().allMatch(Writer::hasEnded));
            long size = rows(site).size();
            long begin = Time.system().ticks();
            Path copy = copyFolder
                    .resolve("copies")
                    .resolve(site.fingerprint().hex().substring(0, 16))
                    .resolve(site.origin().fileStem() + ".db");
            await("the replica is equal", () -> Files.exists(copy) && rows(copy).size() >= size);
            slowest = Duration.ofNanos(Time.system().ticks() - begin);
            if (slowest.compareTo(REPLICA_MAX) > 0) {
                faults.add("the replica needed " + slowest.toMillis() + " ms");
            }
            verifyCopy(site, copyFolder);
            if (!server.isAlive()) {
                faults.add("the server ended by itself");
            }
        } finally {
            replica.close();
        }
        return new KillReport(kills, acknowledged(writers), rows(site).size(), slowest, faults);
    }

    private ChildProcess startReplica(Path copyFolder, String source) throws IOException {
        return ChildProcess.start(
                ReplicaChild.class, folder.resolve("replica.out"), List.of(copyFolder.toString(), source));
    }

    private KillReport run() throws IOException {
        Path copyFolder = folder.resolve("replica");
        TrialSite site = TrialSite.make(
                folder.resolve("server"), POW_BITS, ReplicaChild.key(copyFolder).publicKey());
        Time time = Time.system();
        EventLog log = new EventLog(
                copyFolder.resolve("log"), Topic.REPLICATION_LOG, LogEvent.Level.INFO, time, new Feed(time));
        JoinTarget source = new JoinTarget(
                new ServerAddress(site.address().getHostString(), site.address().getPort()),
                site.fingerprint(),
                new Secret(""));
        ChildProcess server = start(site);
        List<Writer> writers = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Writer(site, number).start())
                .toList();
        try (JoinedReplica replica =
                ReplicaChild.start(copyFolder, source, log, time).start()) {
            for (int kill = 1; kill <= kills; kill++) {
                await("the clients write", () -> writers.stream().allMatch(Writer::isWriting));
                time.await(pause());
                server.kill();
                server = start(site);
                check(site, writers, "kill " + kill);
                progress.accept("kill " + kill + ": " + acknowledged(writers) + " acknowledged");
            }
            writers.forEach(Writer::stop);
            await("the clients end", () -> writers.stream().allMatch(Writer::hasEnded));
            replicaReaches(site, replica);
        } finally {
            server.close();
            log.close();
        }
        check(site, writers, "the end");
        verifyCopy(site, copyFolder);
        return new KillReport(kills, acknowledged(writers), rows(site).size(), slowest, faults);
    }

    private Duration pause() {
        return Duration.ofMillis(50 + chance.below(PAUSE_MILLIS));
    }

    private ChildProcess start(TrialSite site) throws IOException {
        return start(site, folder);
    }

    /// Starts the server and waits until it listens.
    static ChildProcess start(TrialSite site, Path folder) throws IOException {
        ChildProcess server = ChildProcess.start(
                ServerChild.class,
                folder.resolve("server.out"),
                List.of(site.data().toString(), String.valueOf(site.address().getPort())));
        awaitListening(server, site.data(), folder.resolve("server.out"));
        return server;
    }

    /// Waits until a server that was just started listens.
    static void awaitListening(ChildProcess server, Path data, Path log) {
        await("the server listens", () -> {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server did not start; see " + log);
            }
            try {
                return FolderLock.find(data)
                        .filter(running -> running.pid() == server.pid() && running.listens())
                        .isPresent();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /// Every acknowledged record stands once, at its place, with its leaf; and the verifier finds nothing.
    private void check(TrialSite site, List<Writer> writers, String when) {
        Map<RecordId, Writer.Acknowledged> acknowledged = new HashMap<>();
        writers.forEach(writer -> acknowledged.putAll(writer.acknowledged()));
        Map<RecordId, Writer.Acknowledged> stored = rows(site);
        acknowledged.forEach((id, answer) -> {
            if (!answer.equals(stored.get(id))) {
                faults.add(when + ": record " + id + " was acknowledged as " + answer.seq() + " and is "
                        + (stored.containsKey(id) ? "elsewhere" : "lost"));
            }
        });
        writers.forEach(writer -> writer.fault().ifPresent(fault -> faults.add(when + ": " + fault)));
        verify(Verifier.verify(site.data(), new Keyring()), when);
    }

    private void verify(Outcome<Verification> outcome, String when) {
        outcome.match(
                verification -> verification.findings().forEach(finding -> faults.add(when + ": " + finding)),
                problems -> faults.add(when + ": " + problems));
    }

    private static Map<RecordId, Writer.Acknowledged> rows(TrialSite site) {
        return rows(site.file());
    }

    private static Map<RecordId, Writer.Acknowledged> rows(Path file) {
        Map<RecordId, Writer.Acknowledged> stored = new HashMap<>();
        try (RawChain chain = RawChain.open(file)) {
            chain.rows(row -> {
                Entry entry = Entry.parse(row.data()).orThrow();
                if (entry.seq() > 0) {
                    stored.put(entry.record().id(), new Writer.Acknowledged(row.seq(), row.computedLeaf()));
                }
            });
        }
        return stored;
    }

    /// Nobody writes any more: the replica has what the server has, soon enough.
    private void replicaReaches(TrialSite site, JoinedReplica replica) {
        long size = rows(site).size() + 1L;
        Time time = Time.system();
        long begin = time.ticks();
        await(
                "the replica is equal",
                () -> replica.states().stream()
                        .filter(state -> state.origin().equals(site.origin()))
                        .anyMatch(state -> state.size() >= size && state.state() == CopyState.State.CURRENT));
        Duration took = Duration.ofNanos(time.ticks() - begin);
        slowest = took;
        if (took.compareTo(REPLICA_MAX) > 0) {
            faults.add("the replica needed " + took.toMillis() + " ms");
        }
    }

    private void verifyCopy(TrialSite site, Path copyFolder) {
        verify(Verifier.verifyAgainst(site.data(), copyFolder, new Keyring()), "the copy");
        verify(Verifier.verifyAgainst(copyFolder, site.data(), new Keyring()), "the copy is complete");
    }

    private static long acknowledged(List<Writer> writers) {
        return writers.stream()
                .mapToLong(writer -> writer.acknowledged().size())
                .sum();
    }

    private static void await(String what, BooleanSupplier condition) {
        Time time = Time.system();
        long end = time.ticks() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (time.ticks() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            time.await(Duration.ofMillis(10));
        }
    }
}
