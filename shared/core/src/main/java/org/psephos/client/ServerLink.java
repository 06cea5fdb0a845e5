package org.psephos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.TlsIdentity;
import org.psephos.crypto.Words;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.Welcome;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// The connection of a station to its server, which comes back by itself until it is closed.
///
/// [#state()] tells how it stands. After each connection the restorers run (a session signs in again), then what is
/// followed is resumed. Another server key than the pinned one stops all tries until a person calls [#retry()].
public final class ServerLink implements Calls, AutoCloseable {

    private final TlsIdentity identity;
    private final String program;
    private final Limits limits;
    private final Time time;
    private final Chance chance;
    private final Backoff backoff;
    private final Observable<LinkState> state = new Observable<>(new LinkState.Closed());
    private final Following following;
    private final List<Runnable> restorers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable WireLink> current = new AtomicReference<>();
    private final AtomicReference<SessionCommand.@Nullable Welcome> said = new AtomicReference<>();
    private final Pause pause;
    private volatile Target target;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private Instant aloneSince;

    private record Target(ServerAddress address, ServerPin pin) {}

    /// @param address where the server listens
    /// @param pin which key it must show
    /// @param identity the station's key
    /// @param program name and version of this program
    public ServerLink(
            ServerAddress address,
            ServerPin pin,
            TlsIdentity identity,
            String program,
            Limits limits,
            Time time,
            Chance chance) {
        this.target = new Target(address, pin);
        this.identity = identity;
        this.program = program;
        this.limits = limits;
        this.time = time;
        this.chance = chance;
        this.backoff = new Backoff(chance);
        this.pause = new Pause(time);
        this.following = new Following(time);
        this.aloneSince = time.now();
    }

    /// Begins to connect; returns at once.
    public synchronized void start() {
        if (thread == null && !closed) {
            state.set(new LinkState.Connecting());
            thread = Thread.ofVirtual().name("psephos-server-link").start(this::run);
        }
    }

    /// Another connection of this station to the same server, not begun yet; the caller closes it.
    public ServerLink sibling() {
        Target now = target;
        return new ServerLink(now.address(), now.pin(), identity, program, limits, time, chance);
    }

    /// Begins to connect and waits until the first try has ended.
    ///
    /// @return refused with why there is no connection
    public Outcome<SessionCommand.Welcome> connect() {
        CompletableFuture<Outcome<SessionCommand.Welcome>> first = new CompletableFuture<>();
        Subscription told = state.subscribe(now -> {
            switch (now) {
                case LinkState.Closed _, LinkState.Connecting _ -> {}
                case LinkState.Connected(SessionCommand.Welcome welcome, Duration _) ->
                    first.complete(Outcome.done(welcome));
                case LinkState.NotTrusted _ -> first.complete(Outcome.refused(Problem.of(ErrorCode.RIGHT_STRANGER)));
                case LinkState.AloneSince alone -> first.complete(Outcome.refused(alone.why()));
                case LinkState.WrongKey(String expected, String shown) ->
                    first.complete(Outcome.refused(Problem.of(ErrorCode.WIRE_SERVER_KEY, "expected", expected)
                            .with("shown", shown)));
            }
        });
        try (told) {
            start();
            return first.join();
        }
    }

    /// How it stands, now and at each change. Listeners run on the link's threads.
    public Observable<LinkState> state() {
        return state;
    }

    /// The station's key.
    public TlsIdentity identity() {
        return identity;
    }

    /// Where the server is.
    public ServerAddress address() {
        return target.address();
    }

    /// Which key it must show.
    public ServerPin pin() {
        return target.pin();
    }

    /// What the server said about itself, while there is a connection.
    public Optional<SessionCommand.Welcome> welcome() {
        return current.get() == null ? Optional.empty() : Optional.ofNullable(said.get());
    }

    /// Goes to another address or expects another key from now on; the connection is made anew.
    public void retarget(ServerAddress address, ServerPin pin) {
        synchronized (following) {
            target = new Target(address, pin);
            reconnect();
            current.set(null);
            if (!(state.get() instanceof LinkState.Closed)) {
                state.set(new LinkState.Connecting());
            }
        }
    }

    /// Tries again now; also the only way on after a wrong key.
    public void retry() {
        pause.end();
    }

    /// Ends the connection and makes a new one at once.
    public void reconnect() {
        WireLink link = current.get();
        if (link != null) {
            link.close();
        }
        pause.end();
    }

    /// Does something each time a connection was made, before what is followed is resumed.
    public void onConnect(Runnable restorer) {
        restorers.add(restorer);
    }

    /// Follows a topic until the result is closed.
    ///
    /// @param from the number of the first event wished for; -1 for new ones only
    public Subscription follow(Topic topic, long from, Follower follower) {
        Subscription subscription = following.add(topic, from, follower);
        serving().ifPresent(link -> following.resume(link, topic));
        return subscription;
    }

    /// Subscribes again to everything that is followed; after a sign-in, when more is allowed than before.
    public void refollow() {
        serving().ifPresent(following::resume);
    }

    /// Which topics are worth asking for now; the others wait for [#refollow()].
    public void askOnlyFor(Predicate<Topic> topics) {
        following.askOnlyFor(topics);
    }

    /// The connection, once its server is known and trusts us; what was added before is asked for when it does.
    private Optional<WireLink> serving() {
        return state.get() instanceof LinkState.Connected ? Optional.ofNullable(current.get()) : Optional.empty();
    }

    @Override
    public <R extends Reply> CompletableFuture<Outcome<R>> send(Command<R> command) {
        WireLink link = current.get();
        if (link == null) {
            return CompletableFuture.completedFuture(Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
        }
        if (state.get() instanceof LinkState.NotTrusted && !(command instanceof StationCommand.Join)) {
            return CompletableFuture.completedFuture(Outcome.refused(Problem.of(ErrorCode.RIGHT_STRANGER)));
        }
        Request request = Request.of(command.name().text(), CommandCodec.encode(command));
        return link.send(request)
                .thenApply(outcome -> outcome.then(answer -> CommandCodec.decodeReply(command, answer.result())));
    }

    @Override
    public void close() {
        closed = true;
        WireLink link = current.get();
        if (link != null) {
            link.close();
        }
        pause.end();
        state.set(new LinkState.Closed());
    }

    private void run() {
        while (!closed) {
            Target now = target;
            WireLink link = new WireLink(now.address().resolve(), now.pin(), identity, limits, time);
            try {
                Outcome<Welcome> opened = link.open(program);
                switch (opened) {
                    case Outcome.Done<Welcome>(Welcome welcome) -> connected(now, link, welcome);
                    case Outcome.Refused<Welcome> refusal -> refused(refusal.problem());
                }
            } catch (RuntimeException e) { // everything: a listener's mistake must not end the way to the server
                Faults.log("the connection to the server", e);
                link.close();
                current.compareAndSet(link, null);
                pause.await(backoff.next());
            }
        }
        state.set(new LinkState.Closed());
    }

    private void connected(Target now, WireLink link, Welcome welcome) {
        Outcome<SessionCommand.Welcome> words =
                CommandCodec.decodeReply(new SessionCommand.Hello(List.of(1), program, time.now()), welcome.words());
        if (!(words instanceof Outcome.Done<SessionCommand.Welcome>(SessionCommand.Welcome answer))) {
            link.close();
            refused(Problem.of(ErrorCode.WIRE_VERSION, "ours", 1).with("theirs", "?"));
            return;
        }
        backoff.reset();
        if (publish(now, link, welcome, answer)
                && now.pin() instanceof ServerPin.Known
                && !answer.trust().isEmpty()) {
            restorers.forEach(Runnable::run);
            synchronized (following) {
                if (now.equals(target)) {
                    state.set(new LinkState.Connected(answer, welcome.clockDifference()));
                }
            }
            following.resume(link);
        }
        if (closed) {
            link.close();
        }
        CloseReason reason = link.ended().join();
        current.compareAndSet(link, null);
        aloneSince = time.now();
        boolean wished = reason instanceof CloseReason.Done;
        if (wished && !closed) {
            state.set(new LinkState.Connecting());
        } else if (!closed) {
            alone(Problem.of(ErrorCode.WIRE_CLOSED, "reason", reason.word()));
            pause.await(backoff.next());
        }
    }

    /// Makes the connection the current one, unless another target was chosen meanwhile. A server whose key nobody has
    /// vouched for yet is never believed to trust us, and gets nothing but the wish to join.
    private boolean publish(Target now, WireLink link, Welcome welcome, SessionCommand.Welcome answer) {
        synchronized (following) {
            if (!now.equals(target)) {
                link.close();
                return false;
            }
            said.set(answer);
            current.set(link);
            if (answer.trust().isEmpty() || now.pin() instanceof ServerPin.FirstContact) {
                List<String> six = Words.joining(welcome.server(), identity.publicKey());
                state.set(new LinkState.NotTrusted(answer, welcome.server().fingerprint(), six));
            }
            return true;
        }
    }

    private void refused(Problem problem) {
        if (closed) {
            return;
        }
        if (problem.code() == ErrorCode.WIRE_SERVER_KEY) {
            String none = "";
            state.set(new LinkState.WrongKey(
                    problem.facts().getOrDefault("expected", none),
                    problem.facts().getOrDefault("shown", none)));
            pause.await(Pause.FOREVER);
            state.set(new LinkState.Connecting());
        } else {
            alone(problem);
            pause.await(backoff.next());
        }
    }

    private void alone(Problem problem) {
        state.set(new LinkState.AloneSince(aloneSince, problem, backoff.tries() + 1));
    }
}
