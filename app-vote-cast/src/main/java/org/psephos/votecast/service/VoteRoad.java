package org.psephos.votecast.service;

import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;

/// The way of a vote to the server: signed here, first onto this machine's disk, then onto the server's, exactly once.
public interface VoteRoad {

    /// Makes the record of a vote, signed with the station's key. Nothing is stored and nothing is sent.
    Outcome<SignedRecord> sign(ElectionId election, Json.Obj body);

    /// Queues a vote. When this returns done, the vote is on stable storage here and will reach the server by itself.
    ///
    /// @return where it is, now and later
    Outcome<Observable<Standing>> queue(SignedRecord vote);
}
