package org.psephos.testkit.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.psephos.common.Chance;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.json.Json;
import org.psephos.testkit.HandTime;
import org.psephos.wire.Admission;
import org.psephos.wire.Answer;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Connection;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireHandler;
import org.psephos.wire.WireLink;
import org.psephos.wire.WireServer;

/// A real server on a free port with a clock turned by hand, and the words that the tests of the wire need.
final class WireWorld implements WireHandler, AutoCloseable {

    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    final HandTime time = new HandTime(START);
    final TlsIdentity serverIdentity = identity(1);
    final Map<PublicKey, Admission> admissions = new ConcurrentHashMap<>();
    final LinkedBlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<CloseReason> turnedAway = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<String> carriedOut = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<Throwable> mistakes = new LinkedBlockingQueue<>();
    final CountDownLatch gate = new CountDownLatch(1);
    final TestTopic ring = new TestTopic(0);
    final Limits limits;
    WireServer server;

    WireWorld() throws IOException {
        this(Limits.STANDARD);
    }

    WireWorld(Limits limits) throws IOException {
        this.limits = limits;
        server = newServer(0);
        server.start();
    }

    private WireServer newServer(int port) throws IOException {
        return new WireServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), serverIdentity, this, limits, time);
    }

    /// Stops the server and starts it again on the same port with the same key.
    void restart() throws IOException {
        int port = server.port();
        server.close();
        server = newServer(port);
        server.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    static TlsIdentity identity(long seed) {
        return TlsIdentity.of(SigningKey.generate(Chance.seeded(seed)));
    }

    TlsIdentity listed(long seed) {
        TlsIdentity identity = identity(seed);
        admissions.put(identity.publicKey(), Admission.LISTED);
        return identity;
    }

    WireLink link(TlsIdentity identity) {
        return new WireLink(address(), new ServerPin.Known(serverIdentity.fingerprint()), identity, limits, time);
    }

    WireLink opened(long seed) {
        WireLink link = link(listed(seed));
        link.open("test/1").orThrow();
        return link;
    }

    /// Waits for something that other threads bring about; fails loudly when it does not come.
    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            LockSupport.parkNanos(200_000);
        }
    }

    static <T> T next(LinkedBlockingQueue<T> queue) {
        try {
            T value = queue.poll(20, TimeUnit.SECONDS);
            if (value == null) {
                throw new AssertionError("nothing came");
            }
            return value;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Admission admission(PublicKey key) {
        return admissions.getOrDefault(key, Admission.REFUSED);
    }

    @Override
    public Outcome<Json.Obj> greet(Connection connection, Json.Obj hello) {
        return Outcome.done(Json.Obj.EMPTY.with("site", "test"));
    }

    @Override
    public Outcome<Answer> handle(Connection connection, Request request) {
        carriedOut.add(request.command());
        return switch (request.command()) {
            case "wait" -> {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                yield Outcome.done(Answer.of(Json.Obj.EMPTY));
            }
            case "subscribe" -> {
                String topic = request.arguments().text("topic");
                long from = request.arguments().integer("from");
                long next = ring.subscribe(connection, topic, from);
                yield Outcome.done(Answer.of(Json.Obj.EMPTY.with("next", next)));
            }
            case "break" -> throw new IllegalStateException("a mistake");
            case "large" -> Outcome.done(Answer.of(Json.Obj.EMPTY.with("text", "x".repeat(limits.frameBytesMax()))));
            default -> Outcome.done(new Answer(request.arguments(), request.blocks()));
        };
    }

    @Override
    public void closed(Connection connection, CloseReason reason) {
        closed.add(reason);
    }

    @Override
    public void turnedAway(SocketAddress from, CloseReason reason) {
        turnedAway.add(reason);
    }

    @Override
    public void failed(Connection connection, Request request, Throwable mistake) {
        mistakes.add(mistake);
    }

    @Override
    public void stumbled(String where, Throwable mistake) {
        mistakes.add(mistake);
    }

    @Override
    public void close() {
        gate.countDown();
        server.close();
    }

    static List<Json.Obj> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Json.Obj.EMPTY.with("n", i))
                .toList();
    }
}
