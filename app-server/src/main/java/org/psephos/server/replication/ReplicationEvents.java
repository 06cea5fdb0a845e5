package org.psephos.server.replication;

import org.psephos.common.Problem;
import org.psephos.record.Origin;

/// Hears what replication does; the engine writes it into the replication log.
public interface ReplicationEvents {

    /// Nobody listens.
    ReplicationEvents NONE = new ReplicationEvents() {};

    /// A copy reached a checkpoint of its source.
    default void reached(Origin origin, long from, long to) {}

    /// A pull did not go on; it is tried again.
    default void interrupted(Origin origin, Problem problem, long size) {}

    /// The source shows another history; the chain is followed no more and the evidence is kept.
    default void contradicted(Origin origin, String finding, long size) {}

    /// A copy's own file is damaged and is not used.
    default void damaged(Origin origin, Problem problem) {}

    /// A mistake of this program ended one pull or one round; it is tried again.
    default void failed(Throwable cause) {}

    /// The source cannot be asked for its chains.
    default void unreachable(Problem problem) {}
}
