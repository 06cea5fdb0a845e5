package org.psephos.server.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.Json;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.Session;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;

/// Invitations, enrolment, roles.
final class AccountHandler implements CommandGate.Handler<AccountCommand<?>> {

    private final Parts parts;
    private final Enrolment enrolment;
    private final SessionHandler sessions;

    AccountHandler(Parts parts, Enrolment enrolment, SessionHandler sessions) {
        this.parts = parts;
        this.enrolment = enrolment;
        this.sessions = sessions;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, AccountCommand<?> command) {
        return switch (command) {
            case AccountCommand.ListAccounts _ -> Outcome.done(accounts());
            case AccountCommand.Invite invite -> enrolment.invite(session, invite);
            case AccountCommand.NewCode wish -> enrolment.newCode(session, wish.account());
            case AccountCommand.TakeBack wish -> enrolment.takeBack(session, wish.account());
            case AccountCommand.Enrol enrol ->
                enrolment.invited(session, enrol).map(person -> sessions.signedIn(session, person));
            case AccountCommand.ChangeAccount change -> change(session, caller, change);
        };
    }

    private AccountCommand.Accounts accounts() {
        List<AccountCommand.Account> rows = new ArrayList<>();
        for (AccountBook.Person person : parts.accounts().persons()) {
            parts.hub()
                    .siteBook()
                    .state()
                    .account(person.account())
                    .ifPresent(known -> rows.add(enrolled(person, known)));
        }
        for (AccountBook.Invited invitation : parts.accounts().invitations()) {
            if (parts.accounts().person(invitation.account()).isEmpty()) {
                rows.add(new AccountCommand.Account(
                        invitation.account(),
                        invitation.login(),
                        invitation.fullName(),
                        invitation.roles(),
                        "invited",
                        "",
                        "",
                        invitation.until().toString()));
            }
        }
        rows.sort(Comparator.comparing(AccountCommand.Account::login));
        return new AccountCommand.Accounts(rows);
    }

    private AccountCommand.Account enrolled(AccountBook.Person person, Account known) {
        return new AccountCommand.Account(
                person.account(),
                person.login(),
                person.fullName(),
                known.roles().stream().sorted().map(Role::text).toList(),
                known.state() == Account.State.ENABLED ? "enabled" : "disabled",
                known.key().fingerprint().hex(),
                known.since().toString(),
                parts.accounts()
                        .invitation(person.account())
                        .map(open -> open.until().toString())
                        .orElse(""));
    }

    private Outcome<RecordCommand.Stored> change(Session session, Caller caller, AccountCommand.ChangeAccount change) {
        return SignedRecord.parse(change.record()).then(record -> {
            if (!record.content().is(RecordKind.ACCOUNT_CHANGE)) {
                return Outcome.refused(
                        Problem.of(ErrorCode.RECORD_BODY, "member", "kind").with("reason", "is not account.change"));
            }
            return parts.put(session, caller, change.record()).map(stored -> {
                parts.audit(
                        LogEvent.ACCOUNT_CHANGED,
                        session,
                        "done",
                        Map.of(
                                "subject",
                                record.content().body().text("account"),
                                "detail",
                                detail(record.content().body())));
                return stored;
            });
        });
    }

    /// What holds from now on, in the words of the record: `disabled clerk operator`.
    private static String detail(Json.Obj body) {
        return body.text("state") + " " + String.join(" ", body.texts("roles"));
    }
}
