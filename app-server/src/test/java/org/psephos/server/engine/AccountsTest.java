package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.Wallet;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.SiteBodies;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// People at a real server: invited, enrolled, given other roles, disabled, let back in; what the audit chain keeps.
class AccountsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private Engine engine;
    private Station desk;
    private Station.Person admin;

    @BeforeEach
    void start() throws java.io.IOException {
        Path app = data.resolve("station").resolve("control-panel");
        SigningKey key = KeyFile.plain(app.resolve("station.key"))
                .signingKey(Chance.secure())
                .orThrow();
        Files.writeString(app.resolve("station.json"), "{\"station\":\"5a5a5a5a-1111-4222-8333-444444444444\"}");
        engine = new Engine(EngineOptions.local(data));
        Engine.Ready ready = engine.start().orThrow();
        desk = Station.connect(ready, key);
        admin = desk.setUp(ready.setupCode(), "ines");
    }

    @AfterEach
    void stop() {
        desk.close();
        engine.close();
    }

    @Test
    void anInvitationIsListedRenewedAndTakenBack() {
        AccountCommand.Invitation first = invite("ruth", "clerk");
        AccountCommand.Account waiting = account("ruth");
        assertThat(waiting.state()).isEqualTo("invited");
        assertThat(waiting.since()).isEmpty();
        assertThat(Instant.parse(waiting.codeUntil())).isEqualTo(first.until());
        assertThat(desk.refusal(new AccountCommand.Invite("RUTH", "Somebody else", List.of("clerk"))))
                .isEqualTo(ErrorCode.ACCOUNT_EXISTS);
        AccountCommand.Invitation second =
                desk.ask(new AccountCommand.NewCode(first.account())).orThrow();
        assertThat(second.account()).isEqualTo(first.account());
        assertThat(enrolling(first.code(), "ruth")).isEqualTo(ErrorCode.ACCOUNT_CODE);
        signIn("ines");
        desk.ask(new AccountCommand.TakeBack(first.account())).orThrow();
        assertThat(accounts()).extracting(AccountCommand.Account::login).containsExactly("ines");
        assertThat(enrolling(second.code(), "ruth")).isEqualTo(ErrorCode.ACCOUNT_CODE);
        signIn("ines");
        assertThat(desk.refusal(new AccountCommand.TakeBack(first.account()))).isEqualTo(ErrorCode.RECORD_BODY);
    }

    @Test
    void aPersonWhoLostThePassphraseComesBackWithANewCodeAndTheSameAccount() {
        Station.Person before = enrolled("ruth", "clerk");
        signIn("ines");
        AccountCommand.Account listed = account("ruth");
        assertThat(Instant.parse(listed.since())).isBefore(Time.system().now().plusSeconds(1));
        assertThat(listed.codeUntil()).isEmpty();
        AccountCommand.Invitation code =
                desk.ask(new AccountCommand.NewCode(before.account())).orThrow();
        assertThat(account("ruth").codeUntil()).isEqualTo(code.until().toString());
        signOut();
        Station.Person after = desk.enrol(code, "ruth");
        assertThat(after.account()).isEqualTo(before.account());
        signIn("ines");
        assertThat(account("ruth").key())
                .isEqualTo(after.wallet().publicKey().fingerprint().hex())
                .isNotEqualTo(listed.key());
        assertThat(account("ruth").codeUntil()).isEmpty();
    }

    @Test
    void rolesAndStateChangeBySignedRecordAndNeverOnesOwn() {
        Station.Person ruth = enrolled("ruth", "clerk");
        signIn("ines");
        assertThat(desk.refusal(new AccountCommand.NewCode(admin.account()))).isEqualTo(ErrorCode.ACCOUNT_SELF);
        assertThat(change(admin.account(), Set.of(Role.ADMIN), Account.State.DISABLED))
                .isEqualTo("ACCOUNT-LAST-ADMIN");
        assertThat(change(ruth.account(), Set.of(Role.CLERK, Role.ADMIN), Account.State.ENABLED))
                .isEqualTo("done");
        assertThat(change(admin.account(), Set.of(Role.ADMIN), Account.State.DISABLED))
                .isEqualTo("ACCOUNT-SELF");
        assertThat(change(ruth.account(), Set.of(Role.CLERK), Account.State.DISABLED))
                .isEqualTo("done");
        assertThat(account("ruth").state()).isEqualTo("disabled");
        signOut();
        assertThat(desk.refusal(new SessionCommand.SignIn("ruth", new Secret(Station.PASSPHRASE))))
                .isEqualTo(ErrorCode.ACCOUNT_WRONG);
    }

    @Test
    void theAuditChainTellsWhoDidWhatToWhom() {
        Station.Person ruth = enrolled("ruth", "clerk");
        signIn("ines");
        change(ruth.account(), Set.of(Role.CLERK), Account.State.DISABLED);
        signOut();
        assertThat(desk.refusal(new SessionCommand.SignIn("ruth", new Secret("not the right one"))))
                .isEqualTo(ErrorCode.ACCOUNT_WRONG);
        signIn("ines");
        Json.Obj invited = awaited("account.invited");
        assertThat(invited.text("subject")).isEqualTo(ruth.account().toString());
        assertThat(invited.text("account")).isEqualTo(admin.account().toString());
        assertThat(invited.text("station")).isEqualTo("5a5a5a5a-1111-4222-8333-444444444444");
        Json.Obj changed = awaited("account.changed");
        assertThat(changed.text("subject")).isEqualTo(ruth.account().toString());
        assertThat(changed.text("detail")).isEqualTo("disabled clerk");
        Json.Obj failed = awaited("account.sign-in-failed");
        assertThat(failed.text("outcome")).isEqualTo("wrong");
        assertThat(failed.text("subject")).isEqualTo(ruth.account().toString());
        assertThat(awaited("server.listening").text("outcome")).isEqualTo("done");
    }

    @Test
    void startAndEndOfTheServerStandInTheAuditChain() {
        desk.close();
        engine.close();
        engine = new Engine(EngineOptions.local(data));
        Engine.Ready ready = engine.start().orThrow();
        desk = Station.connect(ready, desk.key);
        signIn("ines");
        awaited("server.stopped");
        assertThat(events())
                .filteredOn(event -> event.text("event").equals("server.stopped"))
                .hasSize(1);
    }

    private String change(OperatorId account, Set<Role> roles, Account.State state) {
        Json.Obj body = SiteBodies.accountChange(account, roles, state, "because");
        Outcome<RecordCommand.Stored> answer = desk.ask(new AccountCommand.ChangeAccount(admin.sign(desk.content(
                        Origin.ofSite(desk.domain(), ChainKind.ACCOUNTS),
                        RecordKind.ACCOUNT_CHANGE,
                        admin.account(),
                        body))
                .json()));
        return answer instanceof Outcome.Refused<RecordCommand.Stored> refused
                ? refused.problem().code().text()
                : "done";
    }

    private AccountCommand.Invitation invite(String login, String role) {
        return desk.ask(new AccountCommand.Invite(login, "Ruth Abebe", List.of(role)))
                .orThrow();
    }

    private Station.Person enrolled(String login, String role) {
        AccountCommand.Invitation invitation = invite(login, role);
        signOut();
        return desk.enrol(invitation, login);
    }

    private ErrorCode enrolling(Secret code, String login) {
        signOut();
        Wallet wallet = Station.newWallet();
        return desk.refusal(new AccountCommand.Enrol(
                login, code, new Secret(Station.PASSPHRASE), Station.raw(wallet), Octets.of(wallet.bytes())));
    }

    private void signIn(String login) {
        var _ = desk.ask(new SessionCommand.SignOut());
        desk.ask(new SessionCommand.SignIn(login, new Secret(Station.PASSPHRASE)))
                .orThrow();
    }

    private void signOut() {
        desk.ask(new SessionCommand.SignOut()).orThrow();
    }

    private List<AccountCommand.Account> accounts() {
        return desk.ask(new AccountCommand.ListAccounts()).orThrow().accounts();
    }

    private AccountCommand.Account account(String login) {
        return accounts().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /// The body of the newest event of this name, which may still be under way.
    private Json.Obj awaited(String event) {
        long end = Time.system().ticks() + LONG.toNanos();
        while (Time.system().ticks() < end) {
            List<Json.Obj> found = events().stream()
                    .filter(body -> body.text("event").equals(event))
                    .toList();
            if (!found.isEmpty()) {
                return found.getLast();
            }
            Time.system().await(Duration.ofMillis(20));
        }
        throw new AssertionError("never written: " + event);
    }

    private List<Json.Obj> events() {
        return desk
                .ask(new RecordCommand.ListEntries(
                        Origin.ofSite(desk.domain(), ChainKind.AUDIT).text(), 1, 256))
                .orThrow()
                .entries()
                .stream()
                .map(entry -> Entry.parse(CanonicalJson.write(entry))
                        .orThrow()
                        .content()
                        .body())
                .toList();
    }
}
