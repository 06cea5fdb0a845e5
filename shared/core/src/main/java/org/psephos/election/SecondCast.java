package org.psephos.election;

/// What a second cast of the same voter does. Said to the voter before and after casting.
public enum SecondCast implements Word {
    /// The first cast stays; a second one is void and listed.
    FIRST_STAYS,
    /// The last cast counts; it replaces the earlier one.
    LAST_COUNTS
}
