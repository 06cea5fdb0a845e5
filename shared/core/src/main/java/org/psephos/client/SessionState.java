package org.psephos.client;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.OperatorId;
import org.psephos.site.Role;

/// Who works at this station.
public sealed interface SessionState {

    /// Who it is, signed in or locked.
    default Optional<Person> person() {
        return switch (this) {
            case SignedOut() -> Optional.empty();
            case SignedIn(Person who) -> Optional.of(who);
            case Locked(Person who) -> Optional.of(who);
        };
    }

    /// Nobody.
    record SignedOut() implements SessionState {}

    /// A person, whose wallet is unlocked.
    ///
    /// @param who the person
    record SignedIn(Person who) implements SessionState {}

    /// A person who is away: the wallet is locked, typed work stays.
    ///
    /// @param who the person
    record Locked(Person who) implements SessionState {}

    /// A person with an account.
    ///
    /// @param account the account
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param roles what the person may do
    /// @param until when the sign-in ends by itself
    record Person(OperatorId account, String login, String fullName, Set<Role> roles, Instant until) {

        public Person {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "person " + account;
        }
    }
}
