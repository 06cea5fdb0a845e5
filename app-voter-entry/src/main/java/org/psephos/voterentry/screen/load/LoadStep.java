package org.psephos.voterentry.screen.load;

/// The four steps of an import.
public enum LoadStep {
    /// Choose a file.
    FILE,
    /// Say which column holds what.
    COLUMNS,
    /// See what would happen.
    CHECK,
    /// Let it happen.
    LOAD
}
