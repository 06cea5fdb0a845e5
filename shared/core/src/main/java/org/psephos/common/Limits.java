package org.psephos.common;

import java.time.Duration;

/// Every limit of the suite, in one place.
///
/// @param entryBytesMax the longest record entry that a server accepts (tlog-tiles allows 65,535)
/// @param bodyInlineBytesMax the longest entry before its body goes beside it as a blob
/// @param blobBytesMax the largest blob
/// @param jsonDepthMax the deepest nesting of a record
/// @param frameBytesMax the longest frame on the wire; refused before anything is allocated
/// @param strangerFrameBytesMax the longest frame from a key that is not on the trust list
/// @param connectionsMax open connections to a server
/// @param connectionsPerKeyMax open connections of one key
/// @param requestsInFlightMax unanswered requests of one connection
/// @param handshakeTimeout how long a TLS handshake and `hello` may take
/// @param idleTimeout how long a connection may be silent (a heartbeat counts)
/// @param heartbeat how often a client says that it lives
/// @param requestTimeout how long a client waits for a reply
/// @param queueRecordsMax records that wait for one chain's writer
/// @param queueBytesMax bytes that wait for one chain's writer
/// @param batchRecordsMax records of one commit
/// @param batchWait how long the writer waits for company
/// @param subscriptionBacklogMax events that wait for one subscriber before it must resume
/// @param joinRequestsMax open join requests of strangers
/// @param signInsAtOnceMax Argon2id computations at the same time (64 MiB each)
/// @param staffIdleLock when a staff app locks
/// @param staffSessionMax how long a sign-in lasts
/// @param voterIdle when a voter is asked whether they are still there
/// @param voterIdleAlert how long the question stands
/// @param logLinesMax log lines that a view keeps
/// @param searchHitsMax rows that a search returns at once; the count is always exact
/// @param csvLineBytesMax the longest line of an import
/// @param rollPersonsMax voters of one roll
/// @param picturePixelsMax pixels of a picture in which a code is looked for; refused before it is decoded
public record Limits(
        int entryBytesMax,
        int bodyInlineBytesMax,
        int blobBytesMax,
        int jsonDepthMax,
        int frameBytesMax,
        int strangerFrameBytesMax,
        int connectionsMax,
        int connectionsPerKeyMax,
        int requestsInFlightMax,
        Duration handshakeTimeout,
        Duration idleTimeout,
        Duration heartbeat,
        Duration requestTimeout,
        int queueRecordsMax,
        int queueBytesMax,
        int batchRecordsMax,
        Duration batchWait,
        int subscriptionBacklogMax,
        int joinRequestsMax,
        int signInsAtOnceMax,
        Duration staffIdleLock,
        Duration staffSessionMax,
        Duration voterIdle,
        Duration voterIdleAlert,
        int logLinesMax,
        int searchHitsMax,
        int csvLineBytesMax,
        int rollPersonsMax,
        int picturePixelsMax) {

    /// The limits of a release.
    public static final Limits STANDARD = new Limits(
            32_768,
            16_384,
            4 * 1024 * 1024,
            16,
            8 * 1024 * 1024,
            4_096,
            2_048,
            64,
            256,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            8_192,
            32 * 1024 * 1024,
            512,
            Duration.ofMillis(4),
            4_096,
            32,
            2,
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofMinutes(2),
            Duration.ofSeconds(45),
            100_000,
            500,
            64 * 1024,
            2_000_000,
            100_000_000);
}
