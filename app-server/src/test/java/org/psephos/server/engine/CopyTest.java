package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.ServerAddress;
import org.psephos.common.Chance;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.replication.JoinTarget;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.CopyCommand;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// Two servers on this machine: the second joins by six words and copies every chain of the first.
class CopyTest {

    @TempDir
    Path source;

    @TempDir
    Path replica;

    @Test
    void aSecondServerJoinsAndItsRootsAreEqual() throws Exception {
        Path app = source.resolve("station").resolve("control-panel");
        SigningKey key = KeyFile.plain(app.resolve("station.key"))
                .signingKey(Chance.secure())
                .orThrow();
        Files.writeString(app.resolve("station.json"), "{\"station\":\"5a5a5a5a-1111-4222-8333-444444444444\"}");
        try (Engine first = new Engine(EngineOptions.local(source).checkpointing(Duration.ofMillis(100)));
                Engine second = new Engine(EngineOptions.local(replica))) {
            Engine.Ready ready = first.start().orThrow();
            second.start().orThrow();
            try (Station desk = Station.connect(ready, key)) {
                Station.Person admin = desk.setUp(ready.setupCode(), "admin");
                CountDownLatch waiting = new CountDownLatch(1);
                first.feed().follow(Topic.STATIONS, -1, event -> {
                    if (event.body().text("change").equals("waiting")) {
                        waiting.countDown();
                    }
                    return true;
                });
                second.copy(new JoinTarget(
                        new ServerAddress("127.0.0.1", ready.address().getPort()),
                        ready.fingerprint(),
                        new Secret("")));
                assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
                admit(desk, admin);
                assertEqualRoots(first, second);
                assertTheSourceKnows(desk, first);
            }
        }
    }

    /// The replica tells the source how far it is, and the source finds its own history in it.
    private static void assertTheSourceKnows(Station desk, Engine first) throws InterruptedException {
        Semaphore news = new Semaphore(0);
        first.feed().follow(Topic.STATIONS, -1, event -> {
            news.release();
            return true;
        });
        for (int i = 0; i < 30 && !allCopied(desk); i++) {
            boolean _ = news.tryAcquire(1, TimeUnit.SECONDS);
        }
        CopyCommand.Host host =
                desk.ask(new CopyCommand.ListCopies()).orThrow().hosts().getFirst();
        assertThat(host.label()).isEqualTo("Replica");
        assertThat(host.connections()).isEqualTo(1);
        assertThat(host.chains()).extracting(CopyCommand.Copy::history).containsOnly("same");
        assertThat(allCopied(desk)).isTrue();
    }

    private static boolean allCopied(Station desk) {
        var chains = desk.ask(new ChainCommand.ListChains()).orThrow().chains();
        var copies = desk.ask(new CopyCommand.ListCopies())
                .orThrow()
                .hosts()
                .getFirst()
                .chains();
        return chains.stream()
                .allMatch(chain -> copies.stream()
                        .anyMatch(copy -> copy.origin().equals(chain.origin()) && copy.size() == chain.size()));
    }

    private static void admit(Station desk, Station.Person admin) {
        StationCommand.JoinRequest request =
                desk.ask(new StationCommand.JoinList()).orThrow().requests().getFirst();
        var asking =
                org.psephos.crypto.PublicKey.of(java.util.Base64.getDecoder().decode(request.publicKey()));
        SignedRecord add = admin.sign(desk.content(
                Origin.ofSite(desk.domain(), ChainKind.TRUST),
                RecordKind.TRUST_ADD,
                admin.account(),
                SiteBodies.trustAdd(asking, StationRole.REPLICA, request.station(), "Replica", "")));
        desk.ask(new StationCommand.JoinConfirm(add.json())).orThrow();
    }

    private static void assertEqualRoots(Engine first, Engine second) throws InterruptedException {
        CountDownLatch equal = new CountDownLatch(1);
        second.feed().follow(Topic.REPLICATION_LOG, -1, event -> {
            if (differences(first, second) == 0) {
                equal.countDown();
            }
            return true;
        });
        for (int i = 0; i < 30 && differences(first, second) > 0; i++) {
            equal.await(1, TimeUnit.SECONDS);
        }
        assertThat(differences(first, second)).isZero();
        assertThat(second.copies().chains())
                .hasSize(4)
                .extracting(ChainCommand.Chain::state)
                .containsOnly("serving");
    }

    private static long differences(Engine first, Engine second) {
        return first.ledger().hub().hosts().stream()
                .filter(host -> {
                    var own = host.view().orThrow().head();
                    return second.copies().chains().stream()
                            .noneMatch(
                                    copy -> copy.origin().equals(host.origin().text())
                                            && copy.size() == own.size()
                                            && copy.root().equals(own.root().hex()));
                })
                .count();
    }
}
