package org.psephos.server.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Wallet;
import org.psephos.json.Json;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.Session;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.TrustedKey;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.Topic;

/// Greeting, signing in and out, locking.
final class SessionHandler implements CommandGate.Handler<SessionCommand<?>> {

    private static final Duration CLOCK_ALARM = Duration.ofSeconds(2);
    private static final int VERSION = 1;

    private final Parts parts;
    private final SignInDesk desk;
    private final Enrolment enrolment;
    private final String program;

    SessionHandler(Parts parts, SignInDesk desk, Enrolment enrolment, String program) {
        this.parts = parts;
        this.desk = desk;
        this.enrolment = enrolment;
        this.program = program;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, SessionCommand<?> command) {
        return switch (command) {
            case SessionCommand.Hello hello -> Outcome.done(welcome(session, hello));
            case SessionCommand.Setup setup -> enrolment.first(session, setup).map(person -> signedIn(session, person));
            case SessionCommand.SignIn signIn -> signIn(session, signIn);
            case SessionCommand.SignOut _ -> signOut(session);
            case SessionCommand.Lock _ -> lock(session, Session.Lock.LOCKED, LogEvent.ACCOUNT_LOCKED);
            case SessionCommand.Unlock unlock -> unlock(session, unlock);
            case SessionCommand.ChangePassphrase change -> change(session, change);
        };
    }

    /// Signs a person in who was just enrolled.
    SessionCommand.SignedIn signedIn(Session session, AccountBook.Person person) {
        session.signIn(person.account(), parts.time().ticks());
        parts.audit(LogEvent.ACCOUNT_SIGNED_IN, session, "done", Map.of());
        publish(session, "signed-in");
        var roles = parts.hub()
                .siteBook()
                .state()
                .account(person.account())
                .map(Account::roles)
                .orElse(java.util.Set.of());
        return new SessionCommand.SignedIn(
                person.account(),
                person.login(),
                person.fullName(),
                roles.stream().sorted().map(Role::text).toList(),
                person.wallet(),
                parts.time().now().plus(parts.limits().staffSessionMax()));
    }

    private SessionCommand.Welcome welcome(Session session, SessionCommand.Hello hello) {
        Duration difference = Duration.between(parts.time().now(), hello.clock());
        session.greeted(hello.program(), difference.toMillis());
        parts.sessions().note(session);
        if (difference.abs().compareTo(CLOCK_ALARM) > 0) {
            parts.log()
                    .write(
                            LogEvent.CLOCK_OFF,
                            Map.of("key", session.key().fingerprint(), "milliseconds", difference.toMillis()));
        }
        Optional<TrustedKey> entry = parts.hub()
                .siteBook()
                .state()
                .trusted(session.key().fingerprint(), parts.time().now());
        if (entry.isPresent()) {
            session.nowTrusted();
        }
        return new SessionCommand.Welcome(
                VERSION,
                parts.hub().site().site(),
                parts.hub().site().domain(),
                parts.time().now(),
                entry.map(known -> known.role().text()).orElse(""),
                entry.map(known -> known.station().toString()).orElse(""),
                parts.needsAdministrator(),
                program);
    }

    private Outcome<SessionCommand.SignedIn> signIn(Session session, SessionCommand.SignIn signIn) {
        Outcome<AccountBook.Person> person = desk.person(
                        signIn.login(),
                        signIn.passphrase(),
                        session.key().fingerprint().hex())
                .then(this::enabled);
        return switch (person) {
            case Outcome.Done<AccountBook.Person>(AccountBook.Person who) -> Outcome.done(signedIn(session, who));
            case Outcome.Refused<AccountBook.Person> refused -> {
                failed(session, signIn.login(), refused.problem());
                yield Outcome.refused(refused.problems());
            }
        };
    }

    private Outcome<AccountBook.Person> enabled(AccountBook.Person person) {
        boolean enabled = parts.hub()
                .siteBook()
                .state()
                .account(person.account())
                .filter(account -> account.state() == Account.State.ENABLED)
                .isPresent();
        return enabled ? Outcome.done(person) : Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
    }

    private Outcome<Reply.Ok> signOut(Session session) {
        parts.audit(LogEvent.ACCOUNT_SIGNED_OUT, session, "done", Map.of());
        session.signOut();
        publish(session, "signed-out");
        return Outcome.done(new Reply.Ok());
    }

    private Outcome<Reply.Ok> lock(Session session, Session.Lock lock, LogEvent event) {
        session.set(lock);
        parts.audit(event, session, "done", Map.of());
        publish(session, lock == Session.Lock.LOCKED ? "locked" : "unlocked");
        return Outcome.done(new Reply.Ok());
    }

    private Outcome<Reply.Ok> unlock(Session session, SessionCommand.Unlock unlock) {
        return itself(session, unlock.passphrase())
                .then(person -> lock(session, Session.Lock.OPEN, LogEvent.ACCOUNT_UNLOCKED));
    }

    private Outcome<Reply.Ok> change(Session session, SessionCommand.ChangePassphrase change) {
        return itself(session, change.passphrase())
                .then(person -> Wallet.read(change.wallet().bytes())
                        .then(wallet -> desk.hash(change.next()))
                        .map(hash -> {
                            parts.accounts()
                                    .keep(new AccountBook.Person(
                                            person.account(),
                                            person.login(),
                                            person.fullName(),
                                            hash,
                                            change.wallet()));
                            parts.audit(LogEvent.ACCOUNT_PASSPHRASE, session, "done", Map.of());
                            return new Reply.Ok();
                        }));
    }

    /// The person who is signed in, after giving the passphrase again.
    private Outcome<AccountBook.Person> itself(Session session, org.psephos.wire.command.Secret passphrase) {
        Optional<AccountBook.Person> person = parts.sessions().personAt(session).flatMap(parts.accounts()::person);
        if (person.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN));
        }
        Outcome<AccountBook.Person> again = desk.person(
                person.get().login(), passphrase, session.key().fingerprint().hex());
        if (again instanceof Outcome.Refused<AccountBook.Person> refused) {
            failed(session, person.get().login(), refused.problem());
        }
        return again;
    }

    /// A name that is nobody's is not written down: a passphrase is typed into the wrong field now and then.
    private void failed(Session session, String login, Problem problem) {
        Map<String, String> facts = new HashMap<>(Map.of("address", session.address()));
        parts.accounts()
                .person(login)
                .ifPresent(person -> facts.put("subject", person.account().toString()));
        parts.audit(
                LogEvent.ACCOUNT_SIGN_IN_FAILED,
                session,
                problem.code() == ErrorCode.ACCOUNT_WRONG ? "wrong" : "refused",
                facts);
    }

    private void publish(Session session, String change) {
        Json.Obj event = Json.Obj.EMPTY
                .with("change", change)
                .with("key", session.key().fingerprint().hex());
        Json.Obj whole = parts.sessions()
                .personAt(session)
                .map(account -> event.with("account", account.toString()))
                .orElse(event);
        parts.feed().publish(Topic.STATIONS, whole);
    }
}
