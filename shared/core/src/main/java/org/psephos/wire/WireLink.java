package org.psephos.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Tls;
import org.psephos.crypto.TlsIdentity;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// The calling side of the network: one connection to one server, from [#open] until it ends. It does not come back
/// by itself; `org.psephos.client` does that.
///
/// Thread-safe. A request waits on the caller's thread, never on the thread that reads.
public final class WireLink implements AutoCloseable {

    private final InetSocketAddress address;
    private final ServerPin pin;
    private final TlsIdentity identity;
    private final Limits limits;
    private final Time time;
    private final AtomicLong ids = new AtomicLong();
    private final PendingRequests pending;
    private final Map<String, EventListener> listeners = new ConcurrentHashMap<>();
    private final CompletableFuture<CloseReason> ended = new CompletableFuture<>();
    private final AtomicReference<@Nullable PublicKey> shown = new AtomicReference<>();
    private final AtomicReference<@Nullable Channel> channel = new AtomicReference<>();

    /// @param address where the server listens
    /// @param pin which key it must show
    /// @param identity the key of this station
    public WireLink(InetSocketAddress address, ServerPin pin, TlsIdentity identity, Limits limits, Time time) {
        this.address = address;
        this.pin = pin;
        this.identity = identity;
        this.limits = limits;
        this.time = time;
        this.pending = new PendingRequests(limits, time);
    }

    /// Connects, shakes hands and greets.
    ///
    /// Refusals: `WIRE-ADDRESS` nobody answers; `WIRE-SERVER-KEY` another key; `RIGHT-STRANGER` the server does not
    /// admit ours; `WIRE-VERSION`; `WIRE-TIMEOUT`; `WIRE-CLOSED`; or what the server's greeting said.
    ///
    /// @param program name and version of this program
    public Outcome<Welcome> open(String program) {
        Socket plain = new Socket();
        Channel opening = new Channel(plain, limits, time, () -> true);
        channel.set(opening);
        try {
            plain.connect(address, (int) limits.handshakeTimeout().toMillis());
        } catch (IOException e) {
            end(opening, new CloseReason.Broken());
            return Outcome.refused(Problem.of(ErrorCode.WIRE_ADDRESS, "address", text(address)));
        }
        Thread.ofVirtual().name("psephos-link-watch").start(() -> watch(opening));
        Outcome<Welcome> welcome = greet(opening, plain, program);
        if (welcome.isDone()) {
            opening.opened();
            Thread.ofVirtual().name("psephos-link").start(() -> read(opening));
        } else {
            opening.close(new CloseReason.Done());
            end(opening, new CloseReason.Done());
        }
        return welcome;
    }

    /// Sends a request and waits for the answer.
    ///
    /// `WIRE-TIMEOUT` and `WIRE-CLOSED` leave open whether it was carried out; all other refusals mean it was not.
    public Outcome<Answer> request(Request request) {
        return send(request).join();
    }

    /// Sends a request; the result comes when the answer does.
    public CompletableFuture<Outcome<Answer>> send(Request request) {
        Channel open = channel.get();
        if (open == null || open.isClosed()) {
            return CompletableFuture.completedFuture(Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
        }
        long id = ids.incrementAndGet();
        CompletableFuture<Outcome<Answer>> answer = pending.add(id);
        try {
            open.send(
                    new Message.Ask(
                            id,
                            request.command(),
                            request.arguments(),
                            request.blocks().size()),
                    request.blocks());
        } catch (TooLargeException e) {
            pending.fail(id, Problem.of(ErrorCode.WIRE_REQUEST, "reason", "too large"));
        } catch (IOException e) {
            open.close(new CloseReason.Broken());
            pending.fail(id, Problem.of(ErrorCode.WIRE_CLOSED, "reason", "broken"));
        }
        if (ended.isDone()) {
            pending.failAll(ended.join());
        }
        return answer;
    }

    /// Who receives the events of a topic; set it before the server is asked to send them.
    public void listen(String topic, EventListener listener) {
        listeners.put(topic, listener);
    }

    /// Nobody receives the events of a topic any more.
    public void ignore(String topic) {
        listeners.remove(topic);
    }

    /// Changes the session keys of both directions while the connection goes on.
    public Outcome<Answer> rekey() {
        Channel open = channel.get();
        if (open == null || open.isClosed()) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
        }
        try {
            open.rekey();
        } catch (IOException e) {
            open.close(new CloseReason.Broken());
        }
        return request(Request.of("rekey", Json.Obj.EMPTY));
    }

    /// Done when the connection has ended, with the reason.
    public CompletableFuture<CloseReason> ended() {
        return ended.copy();
    }

    @Override
    public void close() {
        Channel open = channel.get();
        if (open != null) {
            open.close(new CloseReason.Done());
        }
    }

    private Outcome<Welcome> greet(Channel opening, Socket plain, String program) {
        try {
            SSLSocket tls = new Tls(identity, time).connect(plain, key -> {
                shown.set(key);
                return pin.accepts(key);
            });
            opening.handshake(tls);
            Instant asked = time.now();
            opening.send(Greeting.hello(0, Json.Obj.EMPTY, program, time), List.of());
            Message answer = opening.next().message();
            Instant heard = time.now();
            return switch (answer) {
                case Message.Result(long id, Json.Obj words, int blocks) -> {
                    Instant middle = asked.plus(Duration.between(asked, heard).dividedBy(2));
                    Duration difference = Duration.between(middle, Instant.parse(words.text("clock")));
                    PublicKey server = Tls.peerKey(tls).orElseThrow(() -> new IOException("no key"));
                    yield Outcome.done(new Welcome(server, words, difference));
                }
                case Message.Failure(long id, List<Problem> problems) -> Outcome.refused(problems);
                case Message.Bye(String word) -> refusal(new CloseReason.PeerSaid(word));
                case Message.Ask _, Message.Event _, Message.Resume _, Message.Ping _, Message.Pong _ ->
                    refusal(new CloseReason.FrameMalformed("no greeting"));
            };
        } catch (WireException e) {
            return refusal(opening.ended(e.reason()));
        } catch (JsonException | DateTimeException e) {
            return refusal(new CloseReason.FrameMalformed("no greeting"));
        } catch (IOException e) {
            PublicKey key = shown.get();
            if (key != null && !pin.accepts(key) && pin instanceof ServerPin.Known(var expected)) {
                return Outcome.refused(Problem.of(ErrorCode.WIRE_SERVER_KEY, "expected", expected.hex())
                        .with("shown", key.fingerprint().hex()));
            }
            boolean turnedAway =
                    e instanceof SSLException && String.valueOf(e.getMessage()).contains("fatal alert");
            return turnedAway
                    ? Outcome.refused(Problem.of(ErrorCode.RIGHT_STRANGER))
                    : refusal(opening.ended(new CloseReason.Broken()));
        }
    }

    private Outcome<Welcome> refusal(CloseReason reason) {
        return reason instanceof CloseReason.HandshakeSlow
                ? Outcome.refused(Problem.of(
                        ErrorCode.WIRE_TIMEOUT,
                        "seconds",
                        limits.handshakeTimeout().toSeconds()))
                : Outcome.refused(Problem.of(ErrorCode.WIRE_CLOSED, "reason", reason.word()));
    }

    /// Whatever ends the thread ends the link, also a mistake in a listener: nobody waits for a link that is not read.
    private void read(Channel open) {
        CloseReason reason = new CloseReason.Broken();
        try {
            while (!open.isClosed()) {
                take(open, open.next());
            }
            reason = new CloseReason.Done();
        } catch (WireException e) {
            reason = e.reason();
        } catch (JsonException e) {
            reason = new CloseReason.FrameMalformed("an event of another shape");
        } catch (IOException e) {
            reason = new CloseReason.Broken();
        } finally {
            open.close(reason);
            end(open, open.ended(reason));
        }
    }

    private void take(Channel open, Channel.Incoming incoming) throws IOException, WireException {
        switch (incoming.message()) {
            case Message.Result(long id, Json.Obj result, int blocks) ->
                pending.done(id, new Answer(result, incoming.blocks()));
            case Message.Failure(long id, List<Problem> problems) -> pending.refused(id, problems);
            case Message.Event(String topic, long number, Json.Obj event) -> {
                EventListener listener = listeners.get(topic);
                if (listener != null) {
                    listener.event(number, event);
                }
            }
            case Message.Resume(String topic, long from) -> {
                EventListener listener = listeners.get(topic);
                if (listener != null) {
                    listener.resume(from);
                }
            }
            case Message.Ping(long number) -> open.send(new Message.Pong(number), List.of());
            case Message.Pong(long number) -> {}
            case Message.Bye(String word) -> throw new WireException(new CloseReason.PeerSaid(word));
            case Message.Ask ask -> throw new WireException(new CloseReason.FrameMalformed("servers do not ask"));
        }
    }

    private void watch(Channel open) {
        long pings = 0;
        long lastPing = time.ticks();
        while (!ended.isDone()) {
            time.await(Duration.ofMillis(500));
            open.judge();
            pending.expire();
            if (!open.isClosed()
                    && open.isOpen()
                    && time.ticks() - lastPing >= limits.heartbeat().toNanos()) {
                lastPing = time.ticks();
                try {
                    open.send(new Message.Ping(++pings), List.of());
                } catch (IOException e) {
                    open.close(new CloseReason.Broken());
                }
            }
        }
    }

    private void end(Channel open, CloseReason reason) {
        open.shut();
        ended.complete(reason);
        pending.failAll(reason);
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
