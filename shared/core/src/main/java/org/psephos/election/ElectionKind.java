package org.psephos.election;

/// Whether the record says who chose what.
public enum ElectionKind implements Word {
    /// As a show of hands: the record holds voter and choice; live totals are possible.
    OPEN,
    /// Ballots are encrypted; who came and what was chosen are never joined.
    SECRET
}
