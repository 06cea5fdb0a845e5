package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.OperatorId;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.wire.command.AccountCommand;

/// A person who works here, or is invited to.
///
/// @param account the operator UUID
/// @param login the name for signing in
/// @param fullName the name that colleagues see
/// @param roles the roles now
/// @param state whether the person may sign in
/// @param key the fingerprint of the person's key in hex; empty before enrolment
/// @param since when the account was made; empty before enrolment
/// @param codeUntil until when a one-time code can be used; empty when there is none
public record PersonLine(
        OperatorId account,
        String login,
        String fullName,
        Set<Role> roles,
        State state,
        String key,
        Optional<Instant> since,
        Optional<Instant> codeUntil) {

    public PersonLine {
        roles = Set.copyOf(roles);
    }

    /// Whether the person may sign in.
    public enum State {
        /// May.
        ENABLED,
        /// May not.
        DISABLED,
        /// Has a code and has not used it yet.
        INVITED
    }

    static PersonLine of(AccountCommand.Account account) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        account.roles().forEach(word -> Role.of(word).ifPresent(roles::add));
        State state =
                switch (account.state()) {
                    case "enabled" -> State.ENABLED;
                    case "invited" -> State.INVITED;
                    default -> State.DISABLED;
                };
        return new PersonLine(
                account.account(),
                account.login(),
                account.fullName(),
                roles,
                state,
                account.key(),
                moment(account.since()),
                moment(account.codeUntil()));
    }

    /// Whether the person is enrolled: has a key of the own.
    public boolean enrolled() {
        return state != State.INVITED;
    }

    /// Whether the person may sign in and administrates.
    public boolean administrates() {
        return state == State.ENABLED && roles.contains(Role.ADMIN);
    }

    /// The state that a change keeps.
    Account.State accountState() {
        return state == State.DISABLED ? Account.State.DISABLED : Account.State.ENABLED;
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
