package org.psephos.tally;

import java.util.Arrays;
import java.util.Optional;

/// What two officials can decide together.
public enum ActKind {
    /// The ballot is fixed for ever.
    SEAL("ballot.seal"),
    /// Voting begins.
    OPEN("election.open"),
    /// Voting ends.
    CLOSE("election.close"),
    /// The election is put away.
    ARCHIVE("election.archive"),
    /// A cast vote of an open election is taken out of force.
    UNCAST("vote.uncast"),
    /// A check-in, a slip or a withdrawal is taken out of force.
    UNDO("voter.undo");

    private final String text;

    ActKind(String text) {
        this.text = text;
    }

    /// As it stands in a record.
    public String text() {
        return text;
    }

    /// The kind with this text.
    public static Optional<ActKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
