package org.psephos.wire;

import org.psephos.json.Json;

/// Where the events of one topic go for one connection. Never makes the publisher wait.
public interface EventSink {

    /// Queues an event.
    ///
    /// When too many wait, the sink takes no more: after those that wait the peer is told to resume from this
    /// number.
    ///
    /// @param number the event's number in its topic; larger than the one before
    /// @return whether the sink is still open
    boolean push(long number, Json.Obj event);

    /// Takes no more: after the events that wait the peer is told to subscribe again from `number`.
    void breakOff(long number);

    /// Whether events still go anywhere.
    boolean isOpen();

    /// Ends the subscription; what is queued is dropped.
    void close();
}
