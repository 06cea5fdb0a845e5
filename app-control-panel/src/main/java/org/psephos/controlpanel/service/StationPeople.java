package org.psephos.controlpanel.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.psephos.client.SessionState;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.SiteBodies;
import org.psephos.station.Station;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Reply;

/// The accounts as the panel's station sees them.
public final class StationPeople implements People {

    private final Station station;

    /// @param station the panel's side of the network
    public StationPeople(Station station) {
        this.station = station;
    }

    @Override
    public Outcome<List<PersonLine>> list() {
        return station.session()
                .call(new AccountCommand.ListAccounts())
                .map(all -> all.accounts().stream().map(PersonLine::of).toList());
    }

    @Override
    public Subscription onChange(Consumer<Long> changed) {
        AtomicLong count = new AtomicLong();
        return station.site().state().subscribe(state -> changed.accept(count.incrementAndGet()));
    }

    @Override
    public boolean mayEdit() {
        return station.session().may(CommandName.ACCOUNT_CHANGE);
    }

    @Override
    public boolean isOneself(OperatorId account) {
        return station.session()
                .state()
                .get()
                .person()
                .map(SessionState.Person::account)
                .filter(account::equals)
                .isPresent();
    }

    @Override
    public Outcome<Code> invite(String login, String fullName, Set<Role> roles) {
        List<String> words = roles.stream().sorted().map(Role::text).toList();
        return station.session()
                .call(new AccountCommand.Invite(login.strip(), fullName.strip(), words))
                .map(made -> code(made, login.strip(), fullName.strip()));
    }

    @Override
    public Outcome<Code> newCode(PersonLine person) {
        return station.session()
                .call(new AccountCommand.NewCode(person.account()))
                .map(made -> code(made, person.login(), person.fullName()));
    }

    private static Code code(AccountCommand.Invitation made, String login, String fullName) {
        return new Code(made.account(), login, fullName, made.code().text(), made.until());
    }

    @Override
    public Outcome<Reply.Ok> takeBack(OperatorId account) {
        return station.session().call(new AccountCommand.TakeBack(account));
    }

    @Override
    public Outcome<Reply.Ok> changeRoles(PersonLine person, Set<Role> roles) {
        return change(person.account(), roles, person.accountState(), "");
    }

    @Override
    public Outcome<Reply.Ok> disable(PersonLine person, String reason) {
        return change(person.account(), person.roles(), Account.State.DISABLED, reason);
    }

    @Override
    public Outcome<Reply.Ok> enable(PersonLine person, String reason) {
        return change(person.account(), person.roles(), Account.State.ENABLED, reason);
    }

    private Outcome<Reply.Ok> change(OperatorId account, Set<Role> roles, Account.State state, String reason) {
        EnumSet<Role> kept = EnumSet.noneOf(Role.class);
        kept.addAll(roles);
        return station.records()
                .domain()
                .then(domain -> station.records()
                        .byPerson(
                                Origin.ofSite(domain, ChainKind.ACCOUNTS),
                                RecordKind.ACCOUNT_CHANGE,
                                SiteBodies.accountChange(account, kept, state, reason)))
                .then(made -> station.session()
                        .call(new AccountCommand.ChangeAccount(made.record().json())))
                .map(stored -> new Reply.Ok());
    }
}
