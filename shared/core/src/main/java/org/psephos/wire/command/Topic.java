package org.psephos.wire.command;

import java.util.Arrays;
import java.util.Optional;

/// What can be followed live. Events are pushed, never polled, and numbered per topic.
public enum Topic {
    /// Lines of the server log, as objects.
    SERVER_LOG("log.server", "Lines of the server log: {time, event, level, facts}"),
    /// Lines of the replication log, as objects.
    REPLICATION_LOG("log.replication", "Lines of the replication log: {time, event, level, facts}"),
    /// Accepted records without hashes and signatures.
    RECORDS("records", "Accepted records: {origin, seq, id, time, kind, oper, host, body}, without hashes"),
    /// Blocks as they are sealed.
    BLOCKS("blocks", "Blocks as they are sealed: {origin, number, size, root, records, time}"),
    /// Machines that come, go and change, and machines at the door.
    STATIONS(
            "stations",
            "Changes of stations: {change, key, ...}; change is joined, left, connected, signed-in, waiting"),
    /// New versions of the roll.
    ROLL("roll", "New versions of the roll: {seq, record, voter, rev, action}; persons are read with roll-page"),
    /// Sizes of chains after a checkpoint, for those who copy.
    HINT("hint", "New checkpoints: {origin, size}");

    private final String text;
    private final String meaning;

    Topic(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /// The word of messages.
    public String text() {
        return text;
    }

    /// One line for the documentation.
    public String meaning() {
        return meaning;
    }

    /// The topic with this word, if there is one.
    public static Optional<Topic> of(String text) {
        return Arrays.stream(values()).filter(topic -> topic.text.equals(text)).findFirst();
    }
}
