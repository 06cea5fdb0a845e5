package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.StationId;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.ledger.Scribe;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.wire.Answer;
import org.psephos.wire.EventListener;
import org.psephos.wire.Request;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.Topic;

/// Live topics of a real server over real TLS: no wish to follow may cost an event.
class SubscribeTest {

    private static final int ROUNDS = 150;
    private static final int WISHES = 24;

    @TempDir
    Path folder;

    private final SigningKey key = Station.newKey();
    private final Tail tail = new Tail();
    private Engine engine;
    private Engine.Ready ready;
    private Station station;

    private sealed interface Said {}

    private record Event(long number) implements Said {}

    private record Resume(long number) implements Said {}

    private static final class Tail implements EventListener {
        private final LinkedBlockingQueue<Said> said = new LinkedBlockingQueue<>();

        @Override
        public void event(long number, Json.Obj event) {
            said.add(new Event(number));
        }

        @Override
        public void resume(long number) {
            said.add(new Resume(number));
        }

        Said next() throws InterruptedException {
            Said next = said.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("the topic is silent").isNotNull();
            return next;
        }
    }

    @BeforeEach
    void begin() {
        engine = new Engine(EngineOptions.local(folder));
        ready = engine.start().orThrow();
        Scribe scribe = engine.ledger().scribe();
        scribe.write(
                        ChainKind.TRUST,
                        RecordKind.TRUST_ADD,
                        SiteBodies.trustAdd(
                                key.publicKey(),
                                StationRole.STATION,
                                StationId.of("11111111-2222-4333-8444-555555555555"),
                                "desk",
                                ""),
                        scribe.itself())
                .orThrow();
        station = Station.connect(ready, key);
        station.setUp(ready.setupCode(), "admin");
        station.link.listen(Topic.STATIONS.text(), tail);
    }

    @AfterEach
    void end() {
        station.close();
        engine.close();
    }

    @Test
    void ofManyWishesAtOnceOneSubscriptionIsLeftAndItIsAlive() throws InterruptedException {
        Request wish = request(-1);
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<Outcome<Answer>>> answers = new ArrayList<>();
            for (int i = 0; i < WISHES; i++) {
                answers.add(station.link.send(wish));
            }
            answers.forEach(answer -> answer.join().orThrow());
            tail.said.clear();
            engine.feed().publish(Topic.STATIONS, Json.Obj.EMPTY.with("round", round));
            assertThat(tail.next()).as("round %d", round).isInstanceOf(Event.class);
        }
    }

    @Test
    void whatHappensWhileLockedComesAfterUnlocking() throws InterruptedException {
        long next = subscribe(-1);
        engine.feed().publish(Topic.STATIONS, Json.Obj.EMPTY);
        assertThat(tail.next()).isEqualTo(new Event(next));
        station.ask(new SessionCommand.Lock()).orThrow();
        assertThat(tail.next()).as("the locking itself may not be seen").isEqualTo(new Resume(next + 1));
        engine.feed().publish(Topic.STATIONS, Json.Obj.EMPTY);
        assertThat(station.refusal(new ServerCommand.Subscribe(Topic.STATIONS.text(), next + 1)))
                .isEqualTo(ErrorCode.RIGHT_LOCKED);
        station.ask(new SessionCommand.Unlock(new Secret(Station.PASSPHRASE))).orThrow();
        assertThat(subscribe(next + 1)).isEqualTo(next + 1);
        for (long number = next + 1; number <= next + 3; number++) {
            assertThat(tail.next()).isEqualTo(new Event(number));
        }
    }

    private long subscribe(long from) {
        return station.ask(new ServerCommand.Subscribe(Topic.STATIONS.text(), from))
                .orThrow()
                .next();
    }

    private static Request request(long from) {
        ServerCommand.Subscribe subscribe = new ServerCommand.Subscribe(Topic.STATIONS.text(), from);
        return Request.of(subscribe.name().text(), CommandCodec.encode(subscribe));
    }
}
