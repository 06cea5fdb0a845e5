package org.psephos.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a chain is about; the last part of its name.
public enum ChainKind {
    /// Keys that may connect, with their roles. A site chain.
    TRUST,
    /// Accounts of people, their keys and roles. A site chain.
    ACCOUNTS,
    /// Commitments to the persons of the voter roll. A site chain.
    ROLL,
    /// Ballot definitions and the life of an election. An election chain.
    BALLOTS,
    /// Registrations, check-ins and slips. An election chain.
    VOTERS,
    /// Cast ballots. An election chain.
    VOTES,
    /// Who did what, key ceremonies, tally results. Both a site chain and an election chain.
    AUDIT;

    /// As it stands in a chain's name.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it stands beside the elections.
    public boolean ofSite() {
        return this == TRUST || this == ACCOUNTS || this == ROLL || this == AUDIT;
    }

    /// Whether each election has its own.
    public boolean ofElection() {
        return this == BALLOTS || this == VOTERS || this == VOTES || this == AUDIT;
    }

    /// The kind with this text.
    public static Optional<ChainKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
