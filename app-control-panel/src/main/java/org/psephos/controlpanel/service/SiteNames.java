package org.psephos.controlpanel.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.site.Account;
import org.psephos.site.SiteState;
import org.psephos.site.StationRole;
import org.psephos.site.TrustedKey;

/// Who and what the ids and keys of a site are called: people by their accounts, machines by the trust list.
public final class SiteNames {

    /// Nothing is known yet.
    public static final SiteNames NONE = new SiteNames(SiteState.EMPTY, List.of());

    private final SiteState site;
    private final Map<OperatorId, String> people = new HashMap<>();

    /// @param site accounts and trust list
    /// @param listed the people with their names
    public SiteNames(SiteState site, List<PersonLine> listed) {
        this.site = site;
        listed.forEach(person -> people.put(person.account(), person.fullName()));
    }

    /// Whose key signed.
    ///
    /// @param name of the person or the machine; empty when only the id is known
    /// @param owner what kind of owner it is
    public record Signer(String name, Owner owner) {}

    /// What kind of owner a key has.
    public enum Owner {
        /// A person.
        PERSON,
        /// A machine.
        MACHINE,
        /// This server.
        SERVER
    }

    /// The full name of a person.
    public Optional<String> person(OperatorId account) {
        return Optional.ofNullable(people.get(account));
    }

    /// Everybody with a name, by account.
    public Map<OperatorId, String> people() {
        return Map.copyOf(people);
    }

    /// What people call a machine that is, or was, trusted.
    public Optional<String> machine(StationId station) {
        return site.trusted().stream()
                .filter(key -> key.station().equals(station))
                .map(TrustedKey::label)
                .findFirst();
    }

    /// Whose key this is, or was.
    public Optional<Signer> signer(Digest key) {
        Optional<Account> account = site.holderOf(key);
        if (account.isPresent()) {
            return account.map(known ->
                    new Signer(people.getOrDefault(known.id(), known.id().shortForm()), Owner.PERSON));
        }
        return site.trustedEver(key)
                .map(entry ->
                        new Signer(entry.label(), entry.role() == StationRole.SERVER ? Owner.SERVER : Owner.MACHINE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteNames that && site.equals(that.site) && people.equals(that.people);
    }

    @Override
    public int hashCode() {
        return people.hashCode();
    }
}
