package org.psephos.wire.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.psephos.common.OperatorId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.SiteState;
import org.psephos.site.TrustedKey;
import org.psephos.tally.Authority;

/// Answers the folds from the site's chains: who ever had the role or the key for a record of this kind.
public final class SiteAuthority implements Authority {

    private final Supplier<SiteState> site;
    private final Signatures signatures;

    /// Whether signatures are checked here.
    public enum Signatures {
        /// They are.
        CHECKED_HERE,
        /// They were, before the records came here; the server's writer would lose half its speed.
        CHECKED_BEFORE
    }

    /// @param site accounts and trust list
    /// @param signatures whether signatures are checked here
    public SiteAuthority(Supplier<SiteState> site, Signatures signatures) {
        this.site = site;
        this.signatures = signatures;
    }

    @Override
    public boolean admits(SignedRecord record) {
        Optional<RecordKind> kind = record.content().kind();
        Optional<Digest> by = record.by();
        if (kind.isEmpty() || by.isEmpty()) {
            return kind.equals(Optional.of(RecordKind.CHAIN_GENESIS));
        }
        SiteState now = site.get();
        Optional<Account> person = now.holderOf(by.get());
        if (person.isPresent()) {
            return KindTable.personMaySign(kind.get(), person.get().rolesEver()) && fits(record, person.get());
        }
        Optional<TrustedKey> machine = now.trustedEver(by.get());
        boolean may = machine.isPresent()
                && (machine.get().rolesEver().stream().anyMatch(role -> KindTable.machineMaySign(kind.get(), role))
                        || (KindTable.onlyTheServerMakes(kind.get()) && now.isServer(by.get())));
        return may
                && machine.map(TrustedKey::key).filter(key -> fits(record, key)).isPresent();
    }

    @Override
    public Optional<OperatorId> official(SignedRecord record) {
        return record.by()
                .flatMap(by -> site.get().holderOf(by))
                .filter(account -> account.rolesEver().contains(Role.OFFICIAL))
                .filter(account -> fits(record, account))
                .map(Account::id);
    }

    private boolean fits(SignedRecord record, Account account) {
        return account.keys().stream()
                .filter(key -> record.by().filter(key.fingerprint()::equals).isPresent())
                .anyMatch(key -> fits(record, key));
    }

    private boolean fits(SignedRecord record, PublicKey key) {
        return signatures == Signatures.CHECKED_BEFORE || record.verifies(key);
    }
}
