package org.psephos.wire.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.psephos.site.Role;

/// One row of the table: who may.
///
/// @param standings connections that may whatever their roles
/// @param roles roles that may, while they are in force
public record Right(Set<Standing> standings, Set<Role> roles) {

    /// Nobody: what is not in the table.
    public static final Right NOBODY = new Right(Set.of(), Set.of());

    public Right {
        standings = Set.copyOf(standings);
        roles = Set.copyOf(roles);
    }

    static Right at(Standing... standings) {
        return new Right(Set.of(standings), Set.of());
    }

    static Right of(Role... roles) {
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        Collections.addAll(set, roles);
        return new Right(Set.of(), set);
    }

    static Right everyRole() {
        return new Right(Set.of(), EnumSet.allOf(Role.class));
    }

    static Right everyPerson() {
        EnumSet<Role> people = EnumSet.allOf(Role.class);
        people.removeIf(Role::isOfMachine);
        return new Right(Set.of(), people);
    }

    /// Whether `caller` may.
    public boolean allows(Caller caller) {
        return standings.contains(caller.standing()) || !Collections.disjoint(roles, caller.rolesInForce());
    }
}
