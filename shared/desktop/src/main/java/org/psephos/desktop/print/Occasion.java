package org.psephos.desktop.print;

/// What is printed is for the day itself, or for a rehearsal, which every sheet then says.
public enum Occasion {
    /// The election.
    REAL,
    /// A rehearsal.
    REHEARSAL
}
