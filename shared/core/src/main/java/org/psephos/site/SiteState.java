package org.psephos.site;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// Accounts and trust list after some records of the site's chains: an immutable value, a pure fold.
///
/// The server's own key is the root: its self-signed `trust.add` with the role server comes first. [#after] judges a
/// record before it enters a chain: the root, or an enabled account with the right role, must sign. [#fold] repeats
/// what a chain says; the two chains have no common order, so it does not judge rights again.
public final class SiteState {

    /// Before the first record.
    public static final SiteState EMPTY = new SiteState(Map.of(), Map.of(), Map.of());

    private final Map<OperatorId, Account> accounts;
    private final Map<Digest, TrustedKey> trusted;
    private final Map<Digest, TrustedKey> trustedEver;

    private SiteState(
            Map<OperatorId, Account> accounts, Map<Digest, TrustedKey> trusted, Map<Digest, TrustedKey> trustedEver) {
        this.accounts = Collections.unmodifiableMap(accounts);
        this.trusted = Collections.unmodifiableMap(trusted);
        this.trustedEver = Collections.unmodifiableMap(trustedEver);
    }

    /// The state after `record`, or why it must not enter a chain. The signature itself was checked before.
    ///
    /// Refused with `RIGHT-SIGNER`, `ACCOUNT-EXISTS`, `ACCOUNT-LAST-ADMIN`, `ACCOUNT-SELF` or `RECORD-BODY`.
    public Outcome<SiteState> after(SignedRecord record) {
        Optional<RecordKind> kind = record.content().kind();
        if (kind.isEmpty() || record.by().isEmpty()) {
            return Outcome.done(this);
        }
        Digest by = record.by().get();
        boolean entitled =
                switch (kind.get()) {
                    case TRUST_ADD, TRUST_REMOVE ->
                        server().isEmpty() || isServer(by) || may(by, Role.ADMIN, Role.OFFICIAL);
                    case ACCOUNT_ADD, ACCOUNT_KEY -> isServer(by);
                    case ACCOUNT_CHANGE -> may(by, Role.ADMIN);
                    case CHAIN_GENESIS,
                            ROLL_ENTRY,
                            AUDIT_EVENT,
                            TALLY_RESULT,
                            BALLOT_DRAFT,
                            BALLOT_REVIEW,
                            VOTER_REGISTER,
                            VOTER_WITHDRAW,
                            VOTER_CHECKIN,
                            VOTER_SETTLE,
                            VOTER_SLIP,
                            VOTE_CAST,
                            ACT_PROPOSED,
                            ACT_SIGNED -> true;
                };
        if (!entitled) {
            return signer(record.content().kindText());
        }
        return applied(record.content(), kind.get(), by)
                .then(next -> kind.get() == RecordKind.ACCOUNT_CHANGE && changesOneself(record.content(), by)
                        ? Outcome.refused(Problem.of(ErrorCode.ACCOUNT_SELF))
                        : Outcome.done(next));
    }

    /// The state after a record of the chain; itself when the record changes nothing.
    public SiteState fold(SignedRecord record) {
        Optional<RecordKind> kind = record.content().kind();
        if (kind.isEmpty() || record.by().isEmpty()) {
            return this;
        }
        return switch (applied(record.content(), kind.get(), record.by().get())) {
            case Outcome.Done<SiteState>(SiteState next) -> next;
            case Outcome.Refused<SiteState> _ -> this;
        };
    }

    private Outcome<SiteState> applied(RecordContent content, RecordKind kind, Digest by) {
        try {
            return switch (kind) {
                case TRUST_ADD -> trustAdd(content, by);
                case TRUST_REMOVE -> trustRemove(content);
                case ACCOUNT_ADD -> accountAdd(content);
                case ACCOUNT_CHANGE -> accountChange(content);
                case ACCOUNT_KEY -> accountKey(content);
                case CHAIN_GENESIS,
                        ROLL_ENTRY,
                        AUDIT_EVENT,
                        TALLY_RESULT,
                        BALLOT_DRAFT,
                        BALLOT_REVIEW,
                        VOTER_REGISTER,
                        VOTER_WITHDRAW,
                        VOTER_CHECKIN,
                        VOTER_SETTLE,
                        VOTER_SLIP,
                        VOTE_CAST,
                        ACT_PROPOSED,
                        ACT_SIGNED -> Outcome.done(this);
            };
        } catch (IllegalArgumentException e) {
            return body("public", "is not the key that the record names");
        }
    }

    /// Every account.
    public Collection<Account> accounts() {
        return accounts.values();
    }

    /// The account with this id.
    public Optional<Account> account(OperatorId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /// The account whose key this is or was.
    public Optional<Account> holderOf(Digest key) {
        return accounts.values().stream().filter(account -> account.owns(key)).findFirst();
    }

    /// The account whose key this is now.
    public Optional<Account> signerOf(Digest key) {
        return holderOf(key).filter(account -> account.key().fingerprint().equals(key));
    }

    /// Every key of the trust list, in the order in which they were added.
    public Collection<TrustedKey> trusted() {
        return trusted.values();
    }

    /// The entry of a key that is trusted at `moment`.
    public Optional<TrustedKey> trusted(Digest key, Instant moment) {
        return Optional.ofNullable(trusted.get(key)).filter(entry -> entry.holdsAt(moment));
    }

    /// The server's own key, the root of trust; nothing before the first record.
    public Optional<TrustedKey> server() {
        return trusted.values().stream().findFirst();
    }

    /// Whether the first administrator is still missing.
    public boolean needsAdministrator() {
        return accounts.values().stream().noneMatch(account -> account.acts(Role.ADMIN));
    }

    /// A key that was ever trusted, as it was added last, with every role that it ever had.
    public Optional<TrustedKey> trustedEver(Digest key) {
        return Optional.ofNullable(trustedEver.get(key));
    }

    private Outcome<SiteState> trustAdd(RecordContent content, Digest by) {
        TrustedKey added = SiteBodies.trustedKey(content, by);
        TrustedKey entry = trustedEver(added.fingerprint()).map(added::after).orElse(added);
        boolean root = entry.role() == StationRole.SERVER && entry.fingerprint().equals(by);
        if (trusted.isEmpty() && !root) {
            return signer("trust.add");
        }
        if (isServer(entry.fingerprint())) {
            return body("key", "is the server's own");
        }
        Map<Digest, TrustedKey> next = new LinkedHashMap<>(trusted);
        next.put(entry.fingerprint(), entry);
        Map<Digest, TrustedKey> ever = new LinkedHashMap<>(trustedEver);
        ever.put(entry.fingerprint(), entry);
        return Outcome.done(new SiteState(accounts, next, ever));
    }

    private Outcome<SiteState> trustRemove(RecordContent content) {
        Digest key = Digest.ofHex(content.body().text("key"));
        if (isServer(key) || !trusted.containsKey(key)) {
            return body("key", "is not on the list, or is the server's own");
        }
        Map<Digest, TrustedKey> next = new LinkedHashMap<>(trusted);
        next.remove(key);
        return Outcome.done(new SiteState(accounts, next, trustedEver));
    }

    private Outcome<SiteState> accountAdd(RecordContent content) {
        Account account = SiteBodies.account(content);
        boolean known = accounts.containsKey(account.id())
                || holderOf(account.key().fingerprint()).isPresent();
        return known ? Outcome.refused(Problem.of(ErrorCode.ACCOUNT_EXISTS)) : Outcome.done(with(account));
    }

    private Outcome<SiteState> accountChange(RecordContent content) {
        Optional<Account> account = account(OperatorId.of(content.body().text("account")));
        if (account.isEmpty()) {
            return body("account", "is not known");
        }
        Set<Role> roles = SiteBodies.roles(content);
        SiteState next = with(account.get().changed(roles, SiteBodies.state(content)));
        return next.needsAdministrator()
                ? Outcome.refused(Problem.of(ErrorCode.ACCOUNT_LAST_ADMIN))
                : Outcome.done(next);
    }

    private boolean changesOneself(RecordContent content, Digest by) {
        OperatorId account = OperatorId.of(content.body().text("account"));
        return holderOf(by).filter(holder -> holder.id().equals(account)).isPresent();
    }

    private Outcome<SiteState> accountKey(RecordContent content) {
        Optional<Account> account = account(OperatorId.of(content.body().text("account")));
        if (account.isEmpty()) {
            return body("account", "is not known");
        }
        var key = SiteBodies.key(content);
        return holderOf(key.fingerprint()).isPresent()
                ? Outcome.refused(Problem.of(ErrorCode.ACCOUNT_EXISTS))
                : Outcome.done(with(account.get().rekeyed(key)));
    }

    private SiteState with(Account account) {
        Map<OperatorId, Account> next = new LinkedHashMap<>(accounts);
        next.put(account.id(), account);
        return new SiteState(next, trusted, trustedEver);
    }

    /// Whether this is the server's own key.
    public boolean isServer(Digest key) {
        return server().filter(entry -> entry.fingerprint().equals(key)).isPresent();
    }

    private boolean may(Digest key, Role... roles) {
        EnumSet<Role> any = EnumSet.noneOf(Role.class);
        Collections.addAll(any, roles);
        return signerOf(key)
                .filter(account -> any.stream().anyMatch(account::acts))
                .isPresent();
    }

    private static <T> Outcome<T> signer(String reason) {
        return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGNER, "reason", reason));
    }

    private static <T> Outcome<T> body(String member, String reason) {
        return Outcome.refused(
                Problem.of(ErrorCode.RECORD_BODY, "member", member).with("reason", reason));
    }
}
