package org.psephos.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person or a machine is there for. Rights hang on roles and on nothing else.
public enum Role {
    /// Enters voters and checks them in.
    CLERK,
    /// Decides about ballots and elections, always together with another official.
    OFFICIAL,
    /// Runs the stations on the day.
    OPERATOR,
    /// Reads everything that is not personal, changes nothing.
    AUDITOR,
    /// Holds a share of the key of a secret election.
    KEYHOLDER,
    /// A machine on which voters vote.
    KIOSK,
    /// A machine that copies and watches the chains.
    REPLICA,
    /// Admits people and machines.
    ADMIN;

    /// The word of records and messages.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a machine has this role by its key; such a role needs no person.
    public boolean isOfMachine() {
        return this == KIOSK || this == REPLICA;
    }

    /// The role with this word, if there is one.
    public static Optional<Role> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
