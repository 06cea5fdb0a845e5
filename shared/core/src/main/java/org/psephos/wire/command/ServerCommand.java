package org.psephos.wire.command;

import java.time.Instant;

/// The server itself: its state, live topics, and its end.
///
/// @param <R> the answer
public sealed interface ServerCommand<R extends Reply> extends Command<R> {

    /// Asks how the server is.
    record GetStatus() implements ServerCommand<Status> {}

    /// How the server is.
    ///
    /// @param state `running`, `draining` or `stopping`
    /// @param program name and version
    /// @param started when it started
    /// @param clock its wall clock
    /// @param address where it listens
    /// @param fingerprint of its key, in hex
    /// @param keyProtection `file` or `passphrase`: how its own keys are kept
    /// @param connections open connections
    /// @param queued records that wait for a writer
    /// @param accepted records accepted since it started
    /// @param refused records refused since it started
    /// @param diskFreeBytes free space where its data lies
    /// @param joinRequests machines that wait at the door
    record Status(
            String state,
            String program,
            Instant started,
            Instant clock,
            String address,
            String fingerprint,
            String keyProtection,
            int connections,
            int queued,
            long accepted,
            long refused,
            long diskFreeBytes,
            int joinRequests)
            implements Reply {}

    /// Subscribes to a topic; from then on the server pushes.
    ///
    /// @param topic the word of a [Topic]
    /// @param from the number of the first event wished for; -1 for new ones only
    record Subscribe(String topic, long from) implements ServerCommand<Subscribed> {}

    /// A subscription.
    ///
    /// @param topic the word of the topic
    /// @param next the number of the event that comes next; larger than asked when older ones are gone
    record Subscribed(String topic, long next) implements Reply {}

    /// Ends a subscription.
    ///
    /// @param topic the word of a [Topic]
    record Unsubscribe(String topic) implements ServerCommand<Reply.Ok> {}

    /// Takes no new records, finishes those that wait, seals the last block.
    record Drain() implements ServerCommand<Reply.Ok> {}

    /// Takes records again after a drain.
    record Resume() implements ServerCommand<Reply.Ok> {}

    /// Drains and ends the server.
    record Stop() implements ServerCommand<Reply.Ok> {}
}
