package org.psephos.controlpanel.screen.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.psephos.site.Role;

/// Roles that are ticked.
final class RoleChoice {

    /// What a person can be, in the order in which it is offered.
    static final List<Role> OFFERED =
            Stream.of(Role.values()).filter(role -> !role.isOfMachine()).toList();

    private final ReadOnlyObjectWrapper<Set<Role>> chosen;

    /// @param first ticked at first
    RoleChoice(Set<Role> first) {
        chosen = new ReadOnlyObjectWrapper<>(Set.copyOf(first));
    }

    ReadOnlyObjectProperty<Set<Role>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void tick(Role role) {
        EnumSet<Role> next = next();
        next.add(role);
        chosen.set(Set.copyOf(next));
    }

    void untick(Role role) {
        EnumSet<Role> next = next();
        next.remove(role);
        chosen.set(Set.copyOf(next));
    }

    private EnumSet<Role> next() {
        EnumSet<Role> next = EnumSet.noneOf(Role.class);
        next.addAll(chosen.get());
        return next;
    }
}
