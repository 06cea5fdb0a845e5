package org.psephos.wire.command;

import java.time.Instant;
import java.util.List;
import org.psephos.common.OperatorId;
import org.psephos.json.Json;

/// People: invitations, enrolment, roles.
///
/// @param <R> the answer
public sealed interface AccountCommand<R extends Reply> extends Command<R> {

    /// Lists the accounts.
    record ListAccounts() implements AccountCommand<Accounts> {}

    /// The accounts.
    ///
    /// @param accounts by name for signing in; people who are invited and not enrolled come with state `invited`
    record Accounts(List<Account> accounts) implements Reply {
        public Accounts {
            accounts = List.copyOf(accounts);
        }
    }

    /// One account.
    ///
    /// @param account its id
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param roles the words of its roles
    /// @param state `enabled`, `disabled` or `invited`
    /// @param key the fingerprint of the person's key in hex; empty before enrolment
    /// @param since when the account was made; empty before enrolment
    /// @param codeUntil until when a one-time code for it can be used; empty when there is none
    record Account(
            OperatorId account,
            String login,
            String fullName,
            List<String> roles,
            String state,
            String key,
            String since,
            String codeUntil) {
        public Account {
            roles = List.copyOf(roles);
        }
    }

    /// Invites a person.
    ///
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param roles the words of the roles
    record Invite(String login, String fullName, List<String> roles) implements AccountCommand<Invitation> {
        public Invite {
            roles = List.copyOf(roles);
        }
    }

    /// Makes a new code: for a person who is invited, or for a person who needs a new passphrase and key. An earlier
    /// code of the account ends.
    ///
    /// @param account whose
    record NewCode(OperatorId account) implements AccountCommand<Invitation> {}

    /// Takes a code back before it was used; a person who is only invited is then not known any more.
    ///
    /// @param account whose
    record TakeBack(OperatorId account) implements AccountCommand<Reply.Ok> {}

    /// An invitation; the code is shown once and kept as a hash only.
    ///
    /// @param account the account that it is for
    /// @param code the one-time code
    /// @param until when it ends
    record Invitation(OperatorId account, Secret code, Instant until) implements Reply {}

    /// Takes up an invitation, at a trusted station.
    ///
    /// @param login the name for signing in
    /// @param code the one-time code
    /// @param passphrase of the account, and of the wallet
    /// @param publicKey base64 of the person's raw public key
    /// @param wallet the encrypted wallet file
    record Enrol(String login, Secret code, Secret passphrase, String publicKey, Octets wallet)
            implements AccountCommand<SessionCommand.SignedIn> {}

    /// Changes roles or state of an account.
    ///
    /// @param record the signed `account.change`
    record ChangeAccount(Json.Obj record) implements AccountCommand<RecordCommand.Stored> {}
}
