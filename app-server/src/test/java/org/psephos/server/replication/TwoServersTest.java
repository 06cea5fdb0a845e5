package org.psephos.server.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.feed.Feed;
import org.psephos.server.ledger.Scribe;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.store.Head;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.Topic;

/// Two servers over real TLS on this machine: the second copies every chain of the first.
class TwoServersTest {

    @TempDir
    Path folder;

    private final SigningKey replicaKey = SigningKey.generate(Chance.secure());
    private Engine source;
    private Engine.Ready ready;
    private JoinedReplica replica;
    private EventLog log;
    private Feed feed;

    @BeforeEach
    void begin() {
        source = new Engine(options());
        ready = source.start().orThrow();
        feed = new Feed(Time.system());
        log = new EventLog(folder.resolve("log"), Topic.REPLICATION_LOG, LogEvent.Level.DEBUG, Time.system(), feed);
        replica = replica();
    }

    @AfterEach
    void end() {
        replica.close();
        source.close();
        log.close();
    }

    private EngineOptions options() {
        return EngineOptions.local(folder.resolve("source")).checkpointing(Duration.ofMillis(20));
    }

    private JoinedReplica replica() {
        InetSocketAddress address = ready.address();
        JoinTarget target = new JoinTarget(
                new ServerAddress(address.getHostString(), address.getPort()), ready.fingerprint(), new Secret(""));
        Chance chance = Chance.secure();
        return new JoinedReplica(
                target,
                replicaKey,
                "second server",
                "test",
                folder.resolve("second/copies"),
                log,
                IdSource.from(chance),
                Limits.STANDARD,
                Time.system(),
                chance);
    }

    @Test
    void aServerThatIsLetInCopiesEverythingAndFollowsWithinMoments() {
        replica.start();
        await(() -> replica.link() instanceof LinkState.NotTrusted);
        trustReplica();
        grow(300);
        await(this::isEqual);
        assertThat(replica.states()).hasSize(4).allMatch(state -> state.state() == CopyState.State.CURRENT);
        grow(40);
        await(this::isEqual);
        replica.close();
        Verification verification = Verifier.verifyAgainst(
                        folder.resolve("second"), folder.resolve("source"), new Keyring())
                .orThrow();
        assertThat(verification.findings()).isEmpty();
        assertThat(feed.newest(Topic.REPLICATION_LOG))
                .anyMatch(event -> event.body().toString().contains("copy.reached"));
    }

    @Test
    void aReplicaThatWasAwayAndASourceThatWasAwayAreTakenUpWhereTheyWere() {
        trustReplica();
        grow(20);
        replica.start();
        await(this::isEqual);
        replica.close();
        grow(600);
        replica = replica().start();
        await(this::isEqual);
        int port = ready.address().getPort();
        source.close();
        await(() -> replica.link() instanceof LinkState.AloneSince);
        source = new Engine(
                options().listeningAt(new InetSocketAddress(ready.address().getAddress(), port)));
        ready = source.start().orThrow();
        grow(5);
        await(this::isEqual);
    }

    private boolean isEqual() {
        Map<String, Head> heads = new java.util.TreeMap<>();
        source.ledger()
                .hub()
                .hosts()
                .forEach(host ->
                        heads.put(host.origin().text(), host.view().orThrow().head()));
        Map<String, Head> copies = new java.util.TreeMap<>();
        replica.states().forEach(state -> copies.put(state.origin().text(), new Head(state.size(), state.root())));
        return heads.equals(copies);
    }

    private void trustReplica() {
        Scribe scribe = source.ledger().scribe();
        scribe.write(
                        ChainKind.TRUST,
                        RecordKind.TRUST_ADD,
                        SiteBodies.trustAdd(
                                replicaKey.publicKey(),
                                StationRole.REPLICA,
                                StationId.of("11111111-2222-4333-8444-555555555555"),
                                "second server",
                                ""),
                        scribe.itself())
                .orThrow();
    }

    private void grow(int records) {
        Scribe scribe = source.ledger().scribe();
        for (int i = 0; i < records; i++) {
            scribe.write(
                            ChainKind.AUDIT,
                            RecordKind.AUDIT_EVENT,
                            Json.Obj.EMPTY.with("event", "test.event").with("outcome", "ok"),
                            scribe.itself())
                    .orThrow();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = Time.system().ticks() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(Time.system().ticks()).as("still waiting").isLessThan(end);
            Time.system().await(Duration.ofMillis(10));
        }
    }
}
