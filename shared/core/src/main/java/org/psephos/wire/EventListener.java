package org.psephos.wire;

import org.psephos.json.Json;

/// Receives the events of a topic, in order, on the link's own thread; must be quick.
public interface EventListener {

    /// An event has come.
    ///
    /// @param number its number in the topic
    void event(long number, Json.Obj event);

    /// The server dropped the subscription because this side was too slow; subscribe again from `number`.
    void resume(long number);
}
