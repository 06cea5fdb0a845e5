package org.psephos.server.command;

import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.PasswordHash;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Wallet;
import org.psephos.election.TextRules;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.Session;
import org.psephos.site.LoginName;
import org.psephos.site.Role;
import org.psephos.site.SiteBodies;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// How people come in: the first administrator with the code that the server shows, everybody else by invitation.
final class Enrolment {

    private static final int NAME_SIGNS_MAX = 120;
    private static final Duration CODE_LASTS = Duration.ofDays(7);

    private final Parts parts;
    private final SignInDesk desk;
    private final SetupCode setupCode;

    Enrolment(Parts parts, SignInDesk desk, SetupCode setupCode) {
        this.parts = parts;
        this.desk = desk;
        this.setupCode = setupCode;
    }

    /// What a person brings.
    private record Newcomer(String login, String fullName, Secret passphrase, PublicKey key, Octets wallet) {}

    synchronized Outcome<AccountBook.Person> first(Session session, SessionCommand.Setup setup) {
        String source = session.key().fingerprint().hex();
        Optional<Problem> wait = desk.take("setup", source);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        if (!parts.needsAdministrator() || !setupCode.is(setup.code())) {
            return code(session);
        }
        desk.right("setup", source);
        Set<Role> roles = EnumSet.of(Role.ADMIN, Role.OFFICIAL, Role.OPERATOR);
        return newcomer(setup.login(), setup.fullName(), setup.passphrase(), setup.publicKey(), setup.wallet())
                .then(newcomer -> enter(newcomer, new OperatorId(parts.ids().next()), roles))
                .map(person -> {
                    setupCode.spend();
                    parts.audit(
                            LogEvent.ACCOUNT_FIRST_ADMINISTRATOR,
                            session,
                            "done",
                            Map.of("account", person.account().toString()));
                    return person;
                });
    }

    synchronized Outcome<AccountBook.Person> invited(Session session, AccountCommand.Enrol enrol) {
        String source = session.key().fingerprint().hex();
        Optional<Problem> wait = desk.take("enrol " + enrol.login(), source);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Optional<AccountBook.Invited> invitation = parts.accounts()
                .invitation(enrol.login())
                .filter(open -> parts.time().now().isBefore(open.until()))
                .filter(open -> OneTimeCode.parse(enrol.code().text())
                        .filter(typed -> typed.digest().equals(open.code()))
                        .isPresent());
        if (invitation.isEmpty()) {
            return code(session);
        }
        desk.right("enrol " + enrol.login(), source);
        AccountBook.Invited open = invitation.get();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        open.roles().forEach(word -> Role.of(word).ifPresent(roles::add));
        return newcomer(open.login(), open.fullName(), enrol.passphrase(), enrol.publicKey(), enrol.wallet())
                .then(newcomer -> enter(newcomer, open.account(), roles))
                .map(person -> {
                    parts.audit(
                            LogEvent.ACCOUNT_ENROLLED,
                            session,
                            "done",
                            Map.of("account", person.account().toString()));
                    return person;
                });
    }

    synchronized Outcome<AccountCommand.Invitation> invite(Session session, AccountCommand.Invite invite) {
        Optional<Problem> fault = nameFault(invite.login(), invite.fullName());
        List<String> unknown = invite.roles().stream()
                .filter(word ->
                        Role.of(word).filter(role -> !role.isOfMachine()).isEmpty())
                .toList();
        if (fault.isPresent() || !unknown.isEmpty()) {
            return Outcome.refused(fault.orElseGet(() ->
                    Problem.of(ErrorCode.RECORD_BODY, "member", "roles").with("reason", "is no role of a person")));
        }
        boolean taken = parts.accounts().person(invite.login()).isPresent()
                || parts.accounts().invitation(invite.login()).isPresent();
        if (taken) {
            return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_EXISTS));
        }
        return Outcome.done(code(
                session,
                LogEvent.ACCOUNT_INVITED,
                new OperatorId(parts.ids().next()),
                invite.login().strip(),
                invite.fullName().strip(),
                invite.roles()));
    }

    /// A new code in place of an earlier one: for whoever is invited, or for a person who is enrolled already. Nobody
    /// makes one for the own account: whoever knows the passphrase changes it, whoever does not asks somebody else.
    synchronized Outcome<AccountCommand.Invitation> newCode(Session session, OperatorId account) {
        if (parts.actor(session).equals(account)) {
            return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_SELF));
        }
        Optional<AccountBook.Person> person = parts.accounts().person(account);
        Optional<AccountBook.Invited> open = parts.accounts().invitation(account);
        if (person.isPresent()) {
            return Outcome.done(code(
                    session,
                    LogEvent.ACCOUNT_CODE,
                    account,
                    person.get().login(),
                    person.get().fullName(),
                    List.of()));
        }
        return open.map(before -> Outcome.done(code(
                        session, LogEvent.ACCOUNT_CODE, account, before.login(), before.fullName(), before.roles())))
                .orElseGet(Enrolment::unknown);
    }

    synchronized Outcome<Reply.Ok> takeBack(Session session, OperatorId account) {
        if (!parts.accounts().takeBack(account)) {
            return unknown();
        }
        parts.audit(LogEvent.ACCOUNT_CODE_TAKEN_BACK, session, "done", Map.of("subject", account.toString()));
        return Outcome.done(new Reply.Ok());
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(
                Problem.of(ErrorCode.RECORD_BODY, "member", "account").with("reason", "is not known"));
    }

    private AccountCommand.Invitation code(
            Session session, LogEvent event, OperatorId account, String login, String fullName, List<String> roles) {
        OneTimeCode code = OneTimeCode.generate(parts.chance());
        var until = parts.time().now().plus(CODE_LASTS);
        parts.accounts()
                .invite(new AccountBook.Invited(
                        account, login, fullName, roles, code.digest(), until, parts.actor(session)));
        parts.audit(event, session, "done", Map.of("subject", account.toString()));
        return new AccountCommand.Invitation(account, new Secret(code.reveal()), until);
    }

    /// Writes the account to the chain, then its private side; in this order an account is never without its record.
    /// After a crash in between an invitation is still open, and a first administrator can be made again.
    private Outcome<AccountBook.Person> enter(Newcomer newcomer, OperatorId account, Set<Role> roles) {
        boolean known = parts.hub().siteBook().state().account(account).isPresent();
        return desk.hash(newcomer.passphrase())
                .then(hash -> write(newcomer, account, roles, known).map(stored -> keep(newcomer, account, hash)));
    }

    private Outcome<?> chain(RecordKind kind, org.psephos.json.Json.Obj body, OperatorId account) {
        return parts.scribe().write(ChainKind.ACCOUNTS, kind, body, account);
    }

    private Outcome<OperatorId> write(Newcomer newcomer, OperatorId account, Set<Role> roles, boolean known) {
        return (known
                        ? chain(RecordKind.ACCOUNT_KEY, SiteBodies.accountKey(account, newcomer.key()), account)
                        : chain(RecordKind.ACCOUNT_ADD, SiteBodies.accountAdd(account, newcomer.key(), roles), account))
                .map(stored -> account);
    }

    private AccountBook.Person keep(Newcomer newcomer, OperatorId account, PasswordHash hash) {
        AccountBook.Person person =
                new AccountBook.Person(account, newcomer.login(), newcomer.fullName(), hash, newcomer.wallet());
        parts.accounts().keep(person);
        return person;
    }

    private Outcome<Newcomer> newcomer(
            String login, String fullName, Secret passphrase, String publicKey, Octets wallet) {
        Optional<Problem> fault = nameFault(login, fullName);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        try {
            PublicKey key = PublicKey.of(Base64.getDecoder().decode(publicKey));
            return Wallet.read(wallet.bytes())
                    .then(file -> file.publicKey().equals(key)
                            ? Outcome.done(new Newcomer(login.strip(), fullName.strip(), passphrase, key, wallet))
                            : Outcome.refused(Problem.of(ErrorCode.WALLET_WRONG)));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(
                    Problem.of(ErrorCode.RECORD_BODY, "member", "publicKey").with("reason", "is no key"));
        }
    }

    private static Optional<Problem> nameFault(String login, String fullName) {
        boolean named =
                !fullName.isBlank() && fullName.length() <= NAME_SIGNS_MAX && TextRules.isReadableLine(fullName);
        return LoginName.isOne(login) && named ? Optional.empty() : Optional.of(Problem.of(ErrorCode.ACCOUNT_NAME));
    }

    private <T> Outcome<T> code(Session session) {
        parts.audit(LogEvent.ACCOUNT_SIGN_IN_FAILED, session, "code", Map.of("address", session.address()));
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_CODE));
    }
}
