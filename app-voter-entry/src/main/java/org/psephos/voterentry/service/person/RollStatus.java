package org.psephos.voterentry.service.person;

/// Whether a person is on the roll.
public enum RollStatus {
    /// On the roll.
    ON_ROLL,
    /// Taken off, with a reason.
    WITHDRAWN,
    /// Two desks changed the same version; somebody has to choose.
    TWO_VERSIONS
}
