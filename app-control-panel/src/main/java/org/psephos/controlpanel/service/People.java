package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.site.Role;
import org.psephos.wire.command.Reply;

/// The accounts of a server. Methods that answer may wait and are called off the screen's thread.
public interface People {

    /// Everybody, by name for signing in.
    Outcome<List<PersonLine>> list();

    /// Tells when the list may have changed; on any thread.
    Subscription onChange(Consumer<Long> changed);

    /// Whether the person who is signed in here may change accounts.
    boolean mayEdit();

    /// Whether this is the person who is signed in here.
    boolean isOneself(OperatorId account);

    /// Makes an account with a one-time code.
    Outcome<Code> invite(String login, String fullName, Set<Role> roles);

    /// Makes a new one-time code: for an invitation that ended, or a passphrase that was lost.
    Outcome<Code> newCode(PersonLine person);

    /// Takes an unused code back.
    Outcome<Reply.Ok> takeBack(OperatorId account);

    /// Gives other roles, by a signed record.
    Outcome<Reply.Ok> changeRoles(PersonLine person, Set<Role> roles);

    /// Lets a person sign in no more, by a signed record.
    Outcome<Reply.Ok> disable(PersonLine person, String reason);

    /// Lets a person sign in again, by a signed record.
    Outcome<Reply.Ok> enable(PersonLine person, String reason);

    /// A one-time code, shown once. Prints as `***`.
    ///
    /// @param account for whom
    /// @param login the name for signing in
    /// @param fullName the person
    /// @param code in groups of four
    /// @param until when it ends
    record Code(OperatorId account, String login, String fullName, String code, Instant until) {

        @Override
        public String toString() {
            return "Code[" + account + "]";
        }
    }
}
