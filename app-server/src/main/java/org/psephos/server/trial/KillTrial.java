package org.psephos.server.trial;

import java.io.IOException;
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
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.replication.JoinedReplica;
import org.psephos.store.RawChain;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.Topic;

/// Kills a real server process at random moments under writing clients, starts it again, and demands: no acknowledged
/// record lost, doubled or moved; every check of the verifier; and within ten seconds after each start, while the
/// clients go on, a replica that holds every chain as far as the server held it when it came back.
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
        TrialSite site = makeSite();
        String source = site.address().getHostString() + ":" + site.address().getPort() + "#" + site.fingerprint();
        TrialCopy copy = new TrialCopy(site, copyFolder());
        List<Writer> writers = writers(site);
        ChildProcess replica = startReplica(source);
        try (ChildProcess server = start(site)) {
            writers.forEach(Writer::start);
            await("the clients write", () -> writers.stream().allMatch(Writer::isWriting));
            await("the replica has begun", copy::hasBegun);
            for (int kill = 1; kill <= kills; kill++) {
                Time.system().await(pause());
                replica.kill();
                verify(Verifier.verify(copyFolder(), new Keyring()), "kill " + kill);
                replica = startReplica(source);
                told(kill, writers, measure(copy, "kill " + kill));
            }
            end(writers, copy);
            if (!server.isAlive()) {
                faults.add("the server ended by itself");
            }
        } finally {
            replica.close();
        }
        return report(site, writers);
    }

    private ChildProcess startReplica(String source) throws IOException {
        return ChildProcess.start(
                ReplicaChild.class,
                folder.resolve("replica.out"),
                List.of(copyFolder().toString(), source),
                ChildProcess.Life.BRIEF);
    }

    private KillReport run() throws IOException {
        TrialSite site = makeSite();
        TrialCopy copy = new TrialCopy(site, copyFolder());
        Time time = Time.system();
        EventLog log = new EventLog(
                copyFolder().resolve("log"), Topic.REPLICATION_LOG, LogEvent.Level.INFO, time, new Feed(time));
        JoinTarget source = new JoinTarget(
                new ServerAddress(site.address().getHostString(), site.address().getPort()),
                site.fingerprint(),
                new Secret(""));
        ChildProcess server = start(site);
        List<Writer> writers = writers(site);
        writers.forEach(Writer::start);
        try (JoinedReplica _ =
                ReplicaChild.start(copyFolder(), source, log, time).start()) {
            for (int kill = 1; kill <= kills; kill++) {
                await("the clients write", () -> writers.stream().allMatch(Writer::isWriting));
                time.await(pause());
                server.kill();
                server = start(site);
                Duration took = measure(copy, "kill " + kill);
                check(site, writers, "kill " + kill);
                told(kill, writers, took);
            }
            end(writers, copy);
        } finally {
            server.close();
            log.close();
        }
        return report(site, writers);
    }

    private TrialSite makeSite() throws IOException {
        return TrialSite.make(
                folder.resolve("server"),
                POW_BITS,
                ReplicaChild.key(copyFolder()).publicKey());
    }

    private Path copyFolder() {
        return folder.resolve("replica");
    }

    private static List<Writer> writers(TrialSite site) {
        return IntStream.range(0, CLIENTS).mapToObj(number -> new Writer(site)).toList();
    }

    /// How long the copy takes to hold what the server holds now.
    private Duration measure(TrialCopy copy, String when) {
        Duration took = copy.reach(copy.source(), PATIENCE);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (took.compareTo(REPLICA_MAX) > 0) {
            faults.add(when + ": the replica needed " + took.toMillis() + " ms");
        }
        return took;
    }

    private void told(int kill, List<Writer> writers, Duration took) {
        progress.accept("kill " + kill + ": " + acknowledged(writers) + " acknowledged, replica equal after "
                + took.toMillis() + " ms");
    }

    /// Nobody writes any more, and the copy has everything.
    private void end(List<Writer> writers, TrialCopy copy) {
        writers.forEach(Writer::stop);
        await("the clients end", () -> writers.stream().allMatch(Writer::hasEnded));
        measure(copy, "the end");
    }

    /// Both processes are gone: what lies on the disk is looked at once more.
    private KillReport report(TrialSite site, List<Writer> writers) {
        check(site, writers, "the end");
        verify(Verifier.verifyAgainst(site.data(), copyFolder(), new Keyring()), "the copy");
        verify(Verifier.verifyAgainst(copyFolder(), site.data(), new Keyring()), "the copy is complete");
        return new KillReport(kills, acknowledged(writers), rows(site.file()).size(), slowest, faults);
    }

    private Duration pause() {
        return Duration.ofMillis(50 + chance.below(PAUSE_MILLIS));
    }

    private ChildProcess start(TrialSite site) throws IOException {
        return start(site, folder, ChildProcess.Life.BRIEF);
    }

    /// Starts the server and waits until it listens.
    static ChildProcess start(TrialSite site, Path folder, ChildProcess.Life life) throws IOException {
        ChildProcess server = ChildProcess.start(
                ServerChild.class,
                folder.resolve("server.out"),
                List.of(site.data().toString(), String.valueOf(site.address().getPort())),
                life);
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
        Map<RecordId, Writer.Acknowledged> stored = rows(site.file());
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
