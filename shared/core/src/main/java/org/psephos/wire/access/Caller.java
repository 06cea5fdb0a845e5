package org.psephos.wire.access;

import java.util.EnumSet;
import java.util.Set;
import org.psephos.site.Role;

/// Who asks, as far as rights go.
///
/// @param standing how far the connection has come
/// @param roles roles of the machine by its key, and of the person who is signed in, locked or not
public record Caller(Standing standing, Set<Role> roles) {

    public Caller {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /// A key that is not on the trust list.
    public static Caller stranger() {
        return new Caller(Standing.STRANGER, Set.of());
    }

    /// The roles that count now: a machine's by its key while it is trusted, a person's while signed in and unlocked.
    public Set<Role> rolesInForce() {
        EnumSet<Role> inForce = EnumSet.noneOf(Role.class);
        for (Role role : roles) {
            boolean counts = role.isOfMachine() ? standing != Standing.STRANGER : standing == Standing.SIGNED_IN;
            if (counts) {
                inForce.add(role);
            }
        }
        return inForce;
    }
}
