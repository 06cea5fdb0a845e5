package org.psephos.desktop.signin;

import java.util.List;
import org.psephos.common.OperatorId;
import org.psephos.site.Role;

/// Who is signed in.
///
/// @param account the person's account
/// @param login the name for signing in
/// @param fullName the name that colleagues see
/// @param roles at least one
public record Person(OperatorId account, String login, String fullName, List<Role> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Person[" + account + "]";
    }
}
