package org.psephos.server.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PasswordHash;
import org.psephos.json.Json;
import org.psephos.site.LoginName;
import org.psephos.wire.command.Octets;

/// The private side of accounts: names, passphrase hashes, encrypted wallets, open invitations. What is public about
/// an account stands in the chain. Thread-safe.
public final class AccountBook {

    private final PrivateBook book;
    private final Map<OperatorId, Person> persons = new HashMap<>();
    private final Map<OperatorId, Invited> invited = new HashMap<>();

    /// A person who is enrolled.
    ///
    /// @param account the account
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param hash of the passphrase
    /// @param wallet the encrypted wallet file
    public record Person(OperatorId account, String login, String fullName, PasswordHash hash, Octets wallet) {

        @Override
        public String toString() {
            return "Person[" + account + "]";
        }
    }

    /// A person who is invited, or whose owner may set a new passphrase and key.
    ///
    /// @param account the account
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param roles the words of the roles
    /// @param code the digest of the one-time code
    /// @param until when the invitation ends
    /// @param by who invited
    public record Invited(
            OperatorId account,
            String login,
            String fullName,
            List<String> roles,
            Digest code,
            Instant until,
            OperatorId by) {

        public Invited {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Invited[" + account + "]";
        }
    }

    /// @param book where it is kept
    public AccountBook(PrivateBook book) {
        this.book = book;
        book.all().forEach(this::read);
    }

    /// The person with this login; upper and lower case and the spelling of accents make no difference.
    public synchronized Optional<Person> person(String login) {
        String folded = LoginName.fold(login);
        return persons.values().stream()
                .filter(person -> LoginName.fold(person.login()).equals(folded))
                .findFirst();
    }

    /// The person with this account.
    public synchronized Optional<Person> person(OperatorId account) {
        return Optional.ofNullable(persons.get(account));
    }

    /// The open invitation for this login.
    public synchronized Optional<Invited> invitation(String login) {
        String folded = LoginName.fold(login);
        return invited.values().stream()
                .filter(invitation -> LoginName.fold(invitation.login()).equals(folded))
                .findFirst();
    }

    /// The open code of this account.
    public synchronized Optional<Invited> invitation(OperatorId account) {
        return Optional.ofNullable(invited.get(account));
    }

    /// Every person.
    public synchronized List<Person> persons() {
        return List.copyOf(persons.values());
    }

    /// Every open invitation.
    public synchronized List<Invited> invitations() {
        return List.copyOf(invited.values());
    }

    /// Keeps an invitation in place of an earlier one for the same account.
    public synchronized void invite(Invited invitation) {
        book.put("invited/" + invitation.account(), write(invitation));
        invited.put(invitation.account(), invitation);
    }

    /// Forgets the open code of an account.
    ///
    /// @return whether there was one
    public synchronized boolean takeBack(OperatorId account) {
        if (invited.remove(account) == null) {
            return false;
        }
        book.remove("invited/" + account);
        return true;
    }

    /// Keeps a person; an invitation for the account is spent.
    public synchronized void keep(Person person) {
        book.put("person/" + person.account(), write(person));
        persons.put(person.account(), person);
        if (invited.remove(person.account()) != null) {
            book.remove("invited/" + person.account());
        }
    }

    private void read(String name, Json.Obj value) {
        OperatorId account = OperatorId.of(value.text("account"));
        if (name.startsWith("person/")) {
            persons.put(
                    account,
                    new Person(
                            account,
                            value.text("login"),
                            value.text("name"),
                            PasswordHash.parse(value.text("hash")),
                            Octets.ofBase64(value.text("wallet"))));
        } else {
            invited.put(
                    account,
                    new Invited(
                            account,
                            value.text("login"),
                            value.text("name"),
                            value.texts("roles"),
                            Digest.ofHex(value.text("code")),
                            Instant.parse(value.text("until")),
                            OperatorId.of(value.text("by"))));
        }
    }

    private static Json.Obj write(Person person) {
        return Json.Obj.EMPTY
                .with("account", person.account().toString())
                .with("login", person.login())
                .with("name", person.fullName())
                .with("hash", person.hash().text())
                .with("wallet", person.wallet().base64());
    }

    private static Json.Obj write(Invited invitation) {
        return Json.Obj.EMPTY
                .with("account", invitation.account().toString())
                .with("login", invitation.login())
                .with("name", invitation.fullName())
                .with(
                        "roles",
                        new ArrayList<Json>(Json.Arr.ofTexts(invitation.roles()).items()))
                .with("code", invitation.code().hex())
                .with("until", invitation.until().toString())
                .with("by", invitation.by().toString());
    }
}
