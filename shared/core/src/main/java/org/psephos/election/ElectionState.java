package org.psephos.election;

/// Where an election stands in its life.
public enum ElectionState implements Word {
    /// Being written; the only state that is edited.
    DRAFT,
    /// Being proofed.
    IN_REVIEW,
    /// One official has approved; a second one must seal.
    APPROVED,
    /// Fixed for ever; a change is a new version.
    SEALED,
    /// People vote.
    OPEN,
    /// Nobody votes any more; it is counted.
    CLOSED,
    /// Finished.
    ARCHIVED;

    /// Whether the definition is fixed.
    public boolean isSealed() {
        return compareTo(SEALED) >= 0;
    }
}
