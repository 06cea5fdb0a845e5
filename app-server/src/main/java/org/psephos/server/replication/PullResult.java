package org.psephos.server.replication;

import org.psephos.common.Problem;

/// How one pull of one chain ended.
public sealed interface PullResult {

    /// The copy holds what the source has signed.
    ///
    /// @param from records before
    /// @param to records now
    record Reached(long from, long to) implements PullResult {}

    /// The source has signed nothing yet.
    record Nothing() implements PullResult {}

    /// It did not go on: the source cannot be reached, or what it sent does not check. What was stored stays.
    ///
    /// @param problem why
    /// @param size records stored
    record Interrupted(Problem problem, long size) implements PullResult {}

    /// The source shows another history; this chain is followed no more.
    ///
    /// @param finding `fork`, `rewrite` or `rollback`
    /// @param size records of the last good copy
    record Contradicted(String finding, long size) implements PullResult {}
}
