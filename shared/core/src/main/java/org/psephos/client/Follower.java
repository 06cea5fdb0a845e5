package org.psephos.client;

import org.psephos.json.Json;

/// Receives the events of a topic in order, each once, across reconnections. Must be quick.
public interface Follower {

    /// An event.
    ///
    /// @param number its number in the topic
    void event(long number, Json.Obj event);

    /// The following events are the first that can be had: at the beginning, after a reconnection, and when older ones
    /// are gone.
    ///
    /// @param next the number of the next event
    /// @param missing whether events that were wished for are gone
    void from(long next, Missing missing);

    /// Whether something is missing.
    enum Missing {
        /// No event was missed.
        NOTHING,
        /// Older events are gone for good.
        SOME
    }
}
