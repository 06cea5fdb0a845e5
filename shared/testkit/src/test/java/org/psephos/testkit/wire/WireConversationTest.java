package org.psephos.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psephos.testkit.wire.WireWorld.next;
import static org.psephos.testkit.wire.WireWorld.until;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.json.Json;
import org.psephos.wire.Answer;
import org.psephos.wire.Block;
import org.psephos.wire.CloseReason;
import org.psephos.wire.EventListener;
import org.psephos.wire.Request;
import org.psephos.wire.Welcome;
import org.psephos.wire.WireLink;

class WireConversationTest {

    @Test
    void bothSidesKnowEachOthersKeyProgramAndClock() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.link(world.listed(2))) {
            Welcome welcome = link.open("test/1").orThrow();
            assertThat(welcome.server()).isEqualTo(world.serverIdentity.publicKey());
            assertThat(welcome.words().text("site")).isEqualTo("test");
            assertThat(welcome.words().integer("version")).isEqualTo(1);
            assertThat(welcome.clockDifference()).isEqualTo(Duration.ZERO);
            until("one connection", () -> world.server.connections().size() == 1);
            assertThat(world.server.connections().getFirst().program()).isEqualTo("test/1");
        }
    }

    @Test
    void requestsWithBlocksComeBackWhole() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            Json.Obj arguments = Json.Obj.EMPTY.with("text", "\u0639\u0627\u0626\u0634\u0629 \ud83d\uddf3 \u0000 \"");
            List<Block> blocks = new ArrayList<>();
            for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 3_000_000}) {
                blocks.add(Block.of(Chance.seeded(size).bytes(size)));
            }
            assertThat(link.request(new Request("echo", arguments, blocks)))
                    .isEqualTo(Outcome.done(new Answer(arguments, blocks)));
        }
    }

    @Test
    void requestsRunSideBySideAndEachGetsItsOwnAnswer() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            CompletableFuture<Outcome<Answer>> waiting = link.send(Request.of("wait", Json.Obj.EMPTY));
            List<CompletableFuture<Outcome<Answer>>> answers = new ArrayList<>();
            for (Json.Obj arguments : WireWorld.numbered(200)) {
                answers.add(link.send(Request.of("echo", arguments)));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(answers.get(i).join()).isEqualTo(Outcome.done(Answer.of(Json.Obj.EMPTY.with("n", i))));
            }
            assertThat(waiting).isNotDone();
            world.gate.countDown();
            assertThat(waiting.join().isDone()).isTrue();
        }
    }

    @Test
    void tooManyRequestsAtOnceAreToldToWait() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            List<CompletableFuture<Outcome<Answer>>> answers = new ArrayList<>();
            for (int i = 0; i < world.limits.requestsInFlightMax(); i++) {
                answers.add(link.send(Request.of("wait", Json.Obj.EMPTY)));
            }
            assertThat(code(link.request(Request.of("echo", Json.Obj.EMPTY)))).isEqualTo(ErrorCode.WIRE_BUSY);
            world.gate.countDown();
            answers.forEach(answer -> assertThat(answer.join().isDone()).isTrue());
        }
    }

    @Test
    void theSessionKeysChangeInFlight() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            for (Json.Obj arguments : WireWorld.numbered(20)) {
                CompletableFuture<Outcome<Answer>> before = link.send(Request.of("echo", arguments));
                assertThat(link.rekey().isDone()).isTrue();
                assertThat(before.join()).isEqualTo(Outcome.done(Answer.of(arguments)));
                assertThat(link.request(Request.of("echo", arguments)).isDone()).isTrue();
            }
        }
    }

    @Test
    void aMistakeOfTheServerIsToldAndTheConnectionGoesOn() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            assertThat(code(link.request(Request.of("break", Json.Obj.EMPTY)))).isEqualTo(ErrorCode.SERVER_FAULT);
            assertThat(code(link.request(Request.of("large", Json.Obj.EMPTY)))).isEqualTo(ErrorCode.SERVER_FAULT);
            assertThat(world.mistakes).hasSize(2);
            assertThat(link.request(Request.of("echo", Json.Obj.EMPTY)).isDone())
                    .isTrue();
        }
    }

    @Test
    void eventsAreResumedWithoutGapOrDouble() throws IOException {
        try (WireWorld world = new WireWorld()) {
            ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 300; i++) {
                world.ring.publish(Json.Obj.EMPTY.with("n", i));
            }
            long next = 0;
            for (int round = 0; round < 3; round++) {
                try (WireLink link = world.opened(2)) {
                    link.listen("log", collect(seen));
                    subscribe(link, next);
                    for (int i = 0; i < 100; i++) {
                        world.ring.publish(Json.Obj.EMPTY.with("n", 0));
                    }
                    long all = world.ring.next();
                    until("all events", () -> seen.size() == all);
                    next = all;
                }
                next(world.closed);
            }
            List<Long> expected = new ArrayList<>();
            for (long n = 0; n < 600; n++) {
                expected.add(n);
            }
            assertThat(new ArrayList<>(seen)).isEqualTo(expected);
        }
    }

    @Test
    void theServerSaysGoodbyeWhenItStops() throws IOException {
        WireWorld world = new WireWorld();
        WireLink link = world.opened(2);
        CompletableFuture<Outcome<Answer>> waiting = link.send(Request.of("wait", Json.Obj.EMPTY));
        next(world.carriedOut);
        world.server.close();
        assertThat(link.ended().join()).isEqualTo(new CloseReason.PeerSaid("stopping"));
        assertThat(code(waiting.join())).isEqualTo(ErrorCode.WIRE_CLOSED);
        assertThat(code(link.request(Request.of("echo", Json.Obj.EMPTY)))).isEqualTo(ErrorCode.WIRE_OFFLINE);
        world.close();
        assertThat(code(world.link(world.listed(3)).open("test/1"))).isEqualTo(ErrorCode.WIRE_ADDRESS);
    }

    static void subscribe(WireLink link, long from) {
        link.request(Request.of("subscribe", Json.Obj.EMPTY.with("topic", "log").with("from", from)))
                .orThrow();
    }

    static EventListener collect(ConcurrentLinkedQueue<Long> seen) {
        return new EventListener() {
            @Override
            public void event(long number, Json.Obj event) {
                seen.add(number);
            }

            @Override
            public void resume(long number) {
                throw new AssertionError("nobody was slow");
            }
        };
    }

    static ErrorCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problem().code();
    }
}
