package org.psephos.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.psephos.common.OperatorId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;

/// One account as the chain knows it: no name, no passphrase.
///
/// @param id the account
/// @param key the person's key now
/// @param formerKeys keys that the person had before; they sign no more
/// @param roles the roles now
/// @param rolesEver every role that the account ever had; old signatures are judged by these
/// @param state whether it may sign in
/// @param since when it was made
public record Account(
        OperatorId id,
        PublicKey key,
        List<PublicKey> formerKeys,
        Set<Role> roles,
        Set<Role> rolesEver,
        State state,
        Instant since) {

    public Account {
        formerKeys = List.copyOf(formerKeys);
        roles = Set.copyOf(roles);
        rolesEver = Set.copyOf(rolesEver);
    }

    /// Whether an account may sign in.
    public enum State {
        /// It may.
        ENABLED,
        /// It may not, and its key signs nothing new.
        DISABLED
    }

    static Account added(OperatorId id, PublicKey key, Set<Role> roles, Instant since) {
        return new Account(id, key, List.of(), roles, roles, State.ENABLED, since);
    }

    Account changed(Set<Role> next, State nextState) {
        EnumSet<Role> ever = EnumSet.noneOf(Role.class);
        ever.addAll(rolesEver);
        ever.addAll(next);
        return new Account(id, key, formerKeys, next, ever, nextState, since);
    }

    Account rekeyed(PublicKey next) {
        List<PublicKey> former = new ArrayList<>(formerKeys);
        former.add(key);
        return new Account(id, next, former, roles, rolesEver, state, since);
    }

    /// Whether it is enabled and has this role now.
    public boolean acts(Role role) {
        return state == State.ENABLED && roles.contains(role);
    }

    /// Whether `fingerprint` is, or was, this person's key.
    public boolean owns(Digest fingerprint) {
        return keys().stream().anyMatch(mine -> mine.fingerprint().equals(fingerprint));
    }

    /// The key now and those before.
    public List<PublicKey> keys() {
        List<PublicKey> all = new ArrayList<>(formerKeys);
        all.addFirst(key);
        return all;
    }
}
