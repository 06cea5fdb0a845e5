package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;

/// The audit chain, live: its newest events, and what they tell of people.
public interface AuditTrail {

    /// Hands over every event that is kept, oldest first, and each further one; on a thread of the connection.
    Subscription follow(Consumer<AuditLine> follower);

    /// How far it is read.
    Observable<Reach> reach();

    /// When each person signed in last, as far as the chain is read.
    Observable<Map<OperatorId, Instant>> lastSignIns();

    /// How far the chain is read.
    ///
    /// @param first the first record that was read
    /// @param next the record that comes next
    record Reach(long first, long next) {}
}
