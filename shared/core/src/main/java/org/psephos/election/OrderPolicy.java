package org.psephos.election;

/// In which order the options of a contest are shown.
public enum OrderPolicy implements Word {
    /// Drawn per session from a secure generator; neither stored nor logged.
    RANDOM,
    /// As written in the definition.
    FIXED,
    /// As written, beginning at an option that is drawn per session.
    ROTATED,
    /// Computed from a public seed and the session's public credential, so that anyone can compute it again.
    SEEDED
}
