package org.psephos.votecast.service;

import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.record.SignedRecord;

/// The way of a vote to the server: first onto this machine's disk, then onto the server's, each exactly once.
@FunctionalInterface
public interface VoteRoad {

    /// Queues a vote. When this returns done, the vote is on stable storage here and will reach the server by itself.
    ///
    /// @return where it is, now and later
    Outcome<Observable<Standing>> queue(SignedRecord vote);
}
