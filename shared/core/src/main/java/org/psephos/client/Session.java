package org.psephos.client;

import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SignInSecret;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.Wallet;
import org.psephos.crypto.WalletFile;
import org.psephos.site.Role;
import org.psephos.site.StationRole;
import org.psephos.wire.access.AccessTable;
import org.psephos.wire.access.Caller;
import org.psephos.wire.access.Standing;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// The person at a station: signs in and out, locks when idle, signs records, and lets no command out that the table of
/// rights would refuse.
///
/// The server never sees the passphrase (see [SignInSecret]); it keeps the person's sealed wallet. After a lost
/// connection the session signs in again by itself. While locked, neither the wallet's key nor the secret is in memory.
/// Methods wait for the network and for Argon2: not for threads that draw.
public final class Session implements Calls, AutoCloseable {

    /// The least length of a passphrase, in signs.
    public static final int PASSPHRASE_SIGNS_MIN = 12;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Set<ErrorCode> LATER = Set.of(ErrorCode.ACCOUNT_WAIT, ErrorCode.WIRE_BUSY);

    private final ServerLink link;
    private final Limits limits;
    private final Time time;
    private final Chance chance;
    private final Observable<SessionState> state = new Observable<>(new SessionState.SignedOut());
    private volatile long touchedTicks;
    private volatile boolean closed;
    private @Nullable Wallet wallet;
    private @Nullable String secret;
    private String domain = "";
    private volatile boolean serverKnows;
    private EnumSet<Role> machineRoles = EnumSet.noneOf(Role.class);
    private @Nullable Thread watch;

    /// @param link the connection; the session restores itself on it
    public Session(ServerLink link, Limits limits, Time time, Chance chance) {
        this.link = link;
        this.limits = limits;
        this.time = time;
        this.chance = chance;
        this.touchedTicks = time.ticks();
        link.onConnect(this::restore);
        link.askOnlyFor(topic -> AccessTable.refusal(topic, caller()).isEmpty());
    }

    /// Begins to watch for idleness.
    public synchronized void start() {
        if (watch == null) {
            watch = Thread.ofVirtual().name("psephos-idle").start(this::watch);
        }
    }

    /// Who works here, now and at each change.
    public Observable<SessionState> state() {
        return state;
    }

    /// Somebody pressed a key or moved the pointer.
    public void touched() {
        touchedTicks = time.ticks();
    }

    /// Signs a person in. `ACCOUNT-WRONG`, `ACCOUNT-WAIT`, `WALLET-WRONG`, or why the server was not reached.
    public Outcome<SessionState.Person> signIn(String login, Passphrase passphrase) {
        return domain().then(domain -> {
            String derived = SignInSecret.of(passphrase, domain, login);
            return link.call(new SessionCommand.SignIn(login, new Secret(derived)))
                    .then(in -> take(in, passphrase, derived));
        });
    }

    /// Makes the first administrator with the code that the server shows.
    public Outcome<SessionState.Person> setUp(OneTimeCode code, String login, String fullName, Passphrase passphrase) {
        return newWallet(login, passphrase)
                .then(fresh -> domain().then(domain -> {
                    String derived = SignInSecret.of(passphrase, domain, login);
                    return link.call(new SessionCommand.Setup(
                                    new Secret(code.reveal()),
                                    login,
                                    fullName,
                                    new Secret(derived),
                                    raw(fresh.publicKey()),
                                    Octets.of(fresh.bytes())))
                            .then(in -> take(in, passphrase, derived));
                }));
    }

    /// Takes up an invitation.
    public Outcome<SessionState.Person> enrol(OneTimeCode code, String login, Passphrase passphrase) {
        return newWallet(login, passphrase)
                .then(fresh -> domain().then(domain -> {
                    String derived = SignInSecret.of(passphrase, domain, login);
                    return link.call(new AccountCommand.Enrol(
                                    login,
                                    new Secret(code.reveal()),
                                    new Secret(derived),
                                    raw(fresh.publicKey()),
                                    Octets.of(fresh.bytes())))
                            .then(in -> take(in, passphrase, derived));
                }));
    }

    /// Seals the wallet with another passphrase and tells the server.
    public Outcome<Reply.Ok> changePassphrase(Passphrase before, Passphrase next) {
        Optional<SessionState.Person> person = state.get().person();
        if (person.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN));
        }
        if (next.length() < PASSPHRASE_SIGNS_MIN) {
            return tooShort();
        }
        String login = person.get().login();
        return open().then(wallet -> wallet.withPassphrase(next, chance))
                .then(renewed -> domain().then(domain -> {
                    String derived = SignInSecret.of(next, domain, login);
                    Secret old = new Secret(SignInSecret.of(before, domain, login));
                    return link.call(new SessionCommand.ChangePassphrase(
                                    old, new Secret(derived), Octets.of(renewed.bytes())))
                            .then(ok -> renewed.unlock(next, time).map(unlocked -> {
                                replace(unlocked, derived);
                                return ok;
                            }));
                }));
    }

    /// Signs the person out; the wallet's key is zeroed.
    public void signOut() {
        boolean tell = forget(new SessionState.SignedOut());
        if (tell) {
            var _ = link.send(new SessionCommand.SignOut());
        }
    }

    /// Locks the station; nothing that was typed is lost.
    public void lock() {
        Optional<SessionState.Person> person = state.get().person();
        if (person.isPresent() && state.get() instanceof SessionState.SignedIn) {
            synchronized (this) {
                secret = null;
                if (wallet != null) {
                    wallet.lock();
                }
            }
            state.set(new SessionState.Locked(person.get()));
            var _ = link.send(new SessionCommand.Lock());
        }
    }

    /// Unlocks the station, also without a connection: the passphrase is proved on the wallet.
    public Outcome<SessionState.Person> unlock(Passphrase passphrase) {
        if (!(state.get() instanceof SessionState.Locked(SessionState.Person person))) {
            return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN));
        }
        return open().then(mine -> mine.unlock(passphrase, time)).then(mine -> {
            String derived = domain() instanceof Outcome.Done<String>(String site)
                    ? SignInSecret.of(passphrase, site, person.login())
                    : "";
            remember(derived);
            touched();
            state.set(new SessionState.SignedIn(person));
            if (!derived.isEmpty()) {
                backOnServer(person.login(), derived);
            }
            return Outcome.done(person);
        });
    }

    /// Does something with the person's key. `RIGHT-SIGN-IN` when nobody is signed in, `WALLET-LOCKED` while locked.
    public <T> Outcome<T> sign(Function<SigningKey, T> work) {
        return open().then(mine -> mine.use(work));
    }

    /// The public key of the person who is signed in.
    public Optional<PublicKey> publicKey() {
        return open() instanceof Outcome.Done<Wallet>(Wallet mine) ? Optional.of(mine.publicKey()) : Optional.empty();
    }

    /// Why the person or the machine may not use a command now; empty when it may.
    public Optional<Problem> refusal(CommandName command) {
        return AccessTable.refusal(command, caller());
    }

    /// Whether a command is worth offering.
    public boolean may(CommandName command) {
        return refusal(command).isEmpty();
    }

    /// What this station counts as.
    public Caller caller() {
        if (link.state().get() instanceof LinkState.NotTrusted) {
            return Caller.stranger();
        }
        EnumSet<Role> roles;
        synchronized (this) {
            roles = EnumSet.copyOf(machineRoles);
        }
        state.get().person().ifPresent(person -> roles.addAll(person.roles()));
        return switch (state.get()) {
            case SessionState.SignedOut _ -> new Caller(Standing.BEFORE_SIGN_IN, roles);
            case SessionState.SignedIn _ -> new Caller(Standing.SIGNED_IN, roles);
            case SessionState.Locked _ -> new Caller(Standing.LOCKED, roles);
        };
    }

    @Override
    public <R extends Reply> CompletableFuture<Outcome<R>> send(Command<R> command) {
        return refusal(command.name())
                .map(problem -> CompletableFuture.completedFuture(Outcome.<R>refused(problem)))
                .orElseGet(() -> link.send(command));
    }

    @Override
    public synchronized void close() {
        closed = true;
        forget(new SessionState.SignedOut());
        if (watch != null) {
            watch.interrupt();
        }
    }

    private Outcome<SessionState.Person> take(SessionCommand.SignedIn in, Passphrase passphrase, String derived) {
        return Wallet.read(in.wallet().bytes())
                .then(read -> read.unlock(passphrase, time))
                .map(unlocked -> {
                    replace(unlocked, derived);
                    touched();
                    SessionState.Person person = person(in);
                    state.set(new SessionState.SignedIn(person));
                    link.refollow();
                    return person;
                });
    }

    private synchronized void replace(Wallet unlocked, String derived) {
        if (wallet != null) {
            wallet.lock();
        }
        wallet = unlocked;
        secret = derived;
        serverKnows = true;
    }

    private void restore() {
        String again;
        synchronized (this) {
            serverKnows = false;
            again = secret;
            machineRoles = EnumSet.noneOf(Role.class);
            link.welcome()
                    .flatMap(welcome -> StationRole.of(welcome.trust()))
                    .flatMap(StationRole::machineRole)
                    .ifPresent(machineRoles::add);
        }
        Optional<SessionState.Person> person = state.get().person();
        if (again != null && person.isPresent() && state.get() instanceof SessionState.SignedIn) {
            backOnServer(person.get().login(), again);
        }
    }

    /// Tells the server that the person is here, by the command that fits what it knows.
    private void backOnServer(String login, String derived) {
        Outcome<?> outcome = serverKnows
                ? link.call(new SessionCommand.Unlock(new Secret(derived)))
                : link.call(new SessionCommand.SignIn(login, new Secret(derived)));
        switch (outcome) {
            case Outcome.Done<?> _ -> {
                serverKnows = true;
                link.refollow();
            }
            case Outcome.Refused<?> refusal -> {
                ErrorCode code = refusal.problem().code();
                if (LATER.contains(code)) {
                    backLater(login, derived);
                } else if (code.area().equals("account")) {
                    forget(new SessionState.SignedOut());
                }
            }
        }
    }

    /// The server did not say no: the person stays signed in here, and the server is told again.
    private void backLater(String login, String derived) {
        Thread.ofVirtual().name("psephos-session-again").start(() -> {
            time.await(AGAIN);
            if (isStill(derived)) {
                backOnServer(login, derived);
            }
        });
    }

    private synchronized boolean isStill(String derived) {
        return !closed && derived.equals(secret);
    }

    private synchronized void remember(String derived) {
        secret = derived.isEmpty() ? null : derived;
    }

    private boolean forget(SessionState next) {
        boolean was;
        synchronized (this) {
            was = serverKnows;
            serverKnows = false;
            secret = null;
            if (wallet != null) {
                wallet.lock();
                wallet = null;
            }
        }
        state.set(next);
        return was;
    }

    private void watch() {
        while (!closed && !Thread.currentThread().isInterrupted()) {
            time.await(LOOK);
            if (state.get().person().filter(this::isOver).isPresent()) {
                signOut();
            }
            boolean idle = time.ticks() - touchedTicks > limits.staffIdleLock().toNanos();
            if (idle && state.get() instanceof SessionState.SignedIn) {
                lock();
            }
        }
    }

    /// A sign-in lasts as long as the server said; a clock that differs gets some grace.
    private boolean isOver(SessionState.Person person) {
        return time.now().isAfter(person.until().plus(GRACE));
    }

    private synchronized Outcome<Wallet> open() {
        return wallet == null ? Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN)) : Outcome.done(wallet);
    }

    /// The site's name; remembered, so that who unlocks without a connection is signed in again when it is back.
    private synchronized Outcome<String> domain() {
        link.welcome().ifPresent(welcome -> domain = welcome.domain());
        return domain.isEmpty() ? Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)) : Outcome.done(domain);
    }

    private Outcome<Wallet> newWallet(String login, Passphrase passphrase) {
        if (passphrase.length() < PASSPHRASE_SIGNS_MIN) {
            return tooShort();
        }
        String name = WalletFile.isName(login) ? login : "account";
        return Outcome.done(Wallet.create(name, Wallet.Purpose.ACCOUNT, passphrase, time, chance));
    }

    private static <T> Outcome<T> tooShort() {
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_PASSPHRASE, "least", PASSPHRASE_SIGNS_MIN));
    }

    private static String raw(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.raw());
    }

    private static SessionState.Person person(SessionCommand.SignedIn in) {
        Set<Role> roles =
                in.roles().stream().flatMap(word -> Role.of(word).stream()).collect(Collectors.toSet());
        return new SessionState.Person(in.account(), in.login(), in.fullName(), roles, in.until());
    }
}
