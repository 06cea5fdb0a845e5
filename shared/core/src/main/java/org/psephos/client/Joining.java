package org.psephos.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.site.StationRole;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;

/// Joins a server: by its address, where both screens show six words and both people agree; or by its join code in one
/// scan, where the code has already said which key it is.
public final class Joining implements AutoCloseable {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final ServerLink link;
    private final StationIdentity identity;
    private final String label;
    private final StationRole role;
    private final Pause pause;
    private final Observable<State> state = new Observable<>(new State.Idle());
    private volatile Agreement agreement = Agreement.OPEN;
    private volatile boolean closed;
    private @Nullable Subscription connection;
    private @Nullable Thread thread;

    /// How far joining has come.
    public sealed interface State {

        /// Not begun.
        record Idle() implements State {}

        /// Looking for the server.
        record Looking() implements State {}

        /// The server was found; an officer there and the person here compare the words.
        ///
        /// @param words the six words that both screens show
        /// @param here whether the person here has agreed, or need not: the key was told beforehand
        /// @param there whether the officer has let the station in
        record Comparing(List<String> words, Agreement here, Agreement there) implements State {
            public Comparing {
                words = List.copyOf(words);
            }
        }

        /// The station is on the list and knows its server from now on.
        record Joined() implements State {}

        /// It did not work; nothing was trusted.
        ///
        /// @param problem why
        record Failed(Problem problem) implements State {}
    }

    /// What a person said about the words.
    public enum Agreement {
        /// Nothing yet.
        OPEN,
        /// They are the same.
        SAME
    }

    /// @param link the station's connection, started
    /// @param label what the machine calls itself
    /// @param role what it wishes to be
    public Joining(ServerLink link, StationIdentity identity, String label, StationRole role, Time time) {
        this.link = link;
        this.identity = identity;
        this.label = label;
        this.role = role;
        this.pause = new Pause(time);
    }

    /// How far it has come, now and at each change.
    public Observable<State> state() {
        return state;
    }

    /// Joins the server at an address whose key nobody has told us: the words decide.
    public void byAddress(ServerAddress address) {
        begin(address, new ServerPin.FirstContact(), new Secret(""));
    }

    /// Joins the server at an address whose key is known already: only the officer there decides.
    public void byKey(ServerAddress address, Digest fingerprint) {
        agreement = Agreement.SAME;
        begin(address, new ServerPin.Known(fingerprint), new Secret(""));
    }

    /// Joins with the code that the server shows.
    public void byCode(JoinCode code) {
        agreement = Agreement.SAME;
        begin(code.address(), new ServerPin.Known(code.fingerprint()), code.token());
    }

    /// The person here has compared: the words are the same on both screens.
    public void agree() {
        agreement = Agreement.SAME;
        if (state.get() instanceof State.Comparing(List<String> words, Agreement _, Agreement there)) {
            state.set(new State.Comparing(words, Agreement.SAME, there));
        }
        pause.end();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
        }
        pause.end();
    }

    private synchronized void begin(ServerAddress address, ServerPin pin, Secret token) {
        if (thread != null) {
            throw new IllegalStateException("joining has begun");
        }
        state.set(new State.Looking());
        link.retarget(address, pin);
        connection = link.state().subscribe(now -> pause.end());
        thread = Thread.ofVirtual().name("psephos-joining").start(() -> run(address, pin, token));
    }

    private void run(ServerAddress address, ServerPin pin, Secret token) {
        while (!closed && step(address, pin, token)) {
            pause.await(ASK_AGAIN);
        }
    }

    /// @return whether there is more to do
    private boolean step(ServerAddress address, ServerPin pin, Secret token) {
        return switch (link.state().get()) {
            case LinkState.Connected _ -> !(pin instanceof ServerPin.Known(Digest known)) || trust(address, known);
            case LinkState.NotTrusted waiting -> ask(address, waiting, token);
            case LinkState.WrongKey wrong -> {
                state.set(new State.Failed(Problem.of(ErrorCode.WIRE_SERVER_KEY, "expected", wrong.expected())
                        .with("shown", wrong.shown())));
                yield false;
            }
            case LinkState.Closed _, LinkState.Connecting _, LinkState.AloneSince _ -> true;
        };
    }

    private boolean ask(ServerAddress address, LinkState.NotTrusted waiting, Secret token) {
        Outcome<StationCommand.JoinAnswer> answer =
                link.call(new StationCommand.Join(identity.station(), label, role.text(), token));
        return switch (answer) {
            case Outcome.Done<StationCommand.JoinAnswer>(StationCommand.JoinAnswer said) -> {
                boolean trusted = said.state().equals("trusted");
                if (isKnown(waiting.server())) {
                    agreement = Agreement.SAME;
                }
                if (trusted && agreement == Agreement.SAME) {
                    yield trust(address, waiting.server());
                }
                Agreement there = trusted ? Agreement.SAME : Agreement.OPEN;
                state.set(new State.Comparing(waiting.words(), agreement, there));
                yield true;
            }
            case Outcome.Refused<StationCommand.JoinAnswer> refusal -> {
                if (OutboxRule.passes(refusal.problem().code())) {
                    yield true;
                }
                state.set(new State.Failed(refusal.problem()));
                yield false;
            }
        };
    }

    /// A server that moved to another address shows the key that this station remembers.
    private boolean isKnown(Digest server) {
        return identity.server()
                .filter(known -> known.fingerprint().equals(server))
                .isPresent();
    }

    private boolean trust(ServerAddress address, Digest server) {
        identity.remember(new StationIdentity.KnownServer(address, server))
                .match(
                        known -> {
                            link.retarget(address, new ServerPin.Known(server));
                            state.set(new State.Joined());
                        },
                        problems -> state.set(new State.Failed(problems.getFirst())));
        return false;
    }
}
