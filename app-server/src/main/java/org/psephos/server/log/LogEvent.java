package org.psephos.server.log;

import java.util.Locale;

/// The catalogue of what the server logs. `docs/log-events.md` is generated from it.
public enum LogEvent {
    SERVER_STARTED(Level.INFO, Source.SYSTEM, "The server opened its data folder. Facts: program, site."),
    SERVER_LISTENING(Level.INFO, Source.SYSTEM, "The server takes connections. Facts: address, fingerprint."),
    SERVER_SETUP(Level.INFO, Source.SYSTEM, "The first administrator is missing; the code is shown at the server."),
    SERVER_DRAINING(Level.INFO, Source.USER, "The server takes no new records. Facts: account."),
    SERVER_DRAINED(Level.INFO, Source.SYSTEM, "Every waiting record is stored and signed."),
    SERVER_RESUMED(Level.INFO, Source.USER, "The server takes records again. Facts: account."),
    SERVER_STOPPING(Level.INFO, Source.USER, "A person ends the server. Facts: account."),
    SERVER_STOPPED(Level.INFO, Source.SYSTEM, "The server ended in order."),
    SERVER_LOCK_STALE(Level.WARN, Source.SYSTEM, "The lock of a server that is gone was taken over. Facts: pid."),
    SERVER_FAULT(Level.ERROR, Source.SYSTEM, "A program error ended one operation. Facts: where, cause, at."),

    CHAIN_CREATED(Level.INFO, Source.SYSTEM, "A chain began. Facts: origin."),
    CHAIN_OPENED(Level.INFO, Source.SYSTEM, "A chain was checked and is served. Facts: origin, size."),
    CHAIN_DAMAGED(Level.ERROR, Source.SYSTEM, "A chain is damaged and is not served. Facts: origin, where."),
    CHAIN_STOPPED(
            Level.ERROR,
            Source.SYSTEM,
            "A commit failed; the chain takes no more records and the server ends. Facts: origin, cause, code."),
    CHAIN_CHECKED(Level.INFO, Source.USER, "A chain was re-verified. Facts: origin, size, findings."),
    BLOCK_SEALED(Level.INFO, Source.SYSTEM, "A checkpoint was signed. Facts: origin, number, size, records."),
    ELECTION_CREATED(Level.INFO, Source.USER, "The chains of an election began. Facts: election, account."),

    COPY_REACHED(Level.INFO, Source.SYSTEM, "A copy reached a checkpoint of its source. Facts: origin, from, size."),
    COPY_INTERRUPTED(Level.WARN, Source.SYSTEM, "A pull did not go on; it is tried again. Facts: origin, code, size."),
    COPY_CONTRADICTED(
            Level.ERROR,
            Source.SYSTEM,
            "The source showed two histories; it is followed no more. Facts: origin, finding, size."),
    COPY_DAMAGED(Level.ERROR, Source.SYSTEM, "The file of a copy is damaged and not used. Facts: origin, where."),
    COPY_SOURCE_AWAY(Level.WARN, Source.SYSTEM, "The source does not answer. Facts: source, code."),

    RECORD_ACCEPTED(Level.DEBUG, Source.USER, "A record is on stable storage. Facts: origin, seq, kind."),
    RECORD_DUPLICATE(Level.DEBUG, Source.SYSTEM, "The same record came again. Facts: origin, seq."),
    RECORD_REFUSED(Level.WARN, Source.SYSTEM, "A record was refused. Facts: origin, kind, code."),
    RECORD_CONFLICT(Level.ERROR, Source.SYSTEM, "Another record has the same id. Facts: origin, record."),

    CONNECTION_OPENED(Level.INFO, Source.SYSTEM, "A machine connected. Facts: key, address, program."),
    CONNECTION_CLOSED(Level.INFO, Source.SYSTEM, "A connection ended. Facts: key, reason."),
    CONNECTION_REFUSED(Level.WARN, Source.SYSTEM, "A connection ended before its greeting. Facts: address, reason."),
    CLOCK_OFF(Level.WARN, Source.SYSTEM, "A machine's clock differs. Facts: key, milliseconds."),
    RIGHT_REFUSED(Level.WARN, Source.SYSTEM, "A command was refused for want of a right. Facts: key, command, code."),

    JOIN_ASKED(Level.INFO, Source.SYSTEM, "A machine asks to join. Facts: key, address."),
    JOIN_CODE(Level.INFO, Source.USER, "A code with which one machine may join was made. Facts: role, account."),
    JOIN_REFUSED(Level.WARN, Source.USER, "A machine was turned away. Facts: key."),
    TRUST_ADDED(Level.INFO, Source.USER, "A key is trusted. Facts: key, role."),
    TRUST_REMOVED(Level.WARN, Source.USER, "A key is trusted no longer; its connections were ended. Facts: key."),

    ACCOUNT_SIGNED_IN(Level.INFO, Source.USER, "A person signed in. Facts: account, key."),
    ACCOUNT_SIGN_IN_FAILED(Level.WARN, Source.USER, "A sign-in failed. Facts: key, address."),
    ACCOUNT_SIGNED_OUT(Level.INFO, Source.USER, "A person signed out, or the session ended. Facts: account, key."),
    ACCOUNT_LOCKED(Level.INFO, Source.USER, "A person locked a station. Facts: account, key."),
    ACCOUNT_UNLOCKED(Level.INFO, Source.USER, "A person unlocked a station. Facts: account, key."),
    ACCOUNT_FIRST_ADMINISTRATOR(Level.INFO, Source.USER, "The first administrator was made. Facts: account."),
    ACCOUNT_INVITED(Level.INFO, Source.USER, "A person was invited. Facts: account, subject."),
    ACCOUNT_CODE(Level.INFO, Source.USER, "A new one-time code was made for a person. Facts: account, subject."),
    ACCOUNT_CODE_TAKEN_BACK(Level.INFO, Source.USER, "An unused code was taken back. Facts: account, subject."),
    ACCOUNT_ENROLLED(Level.INFO, Source.USER, "An invitation was taken up. Facts: account."),
    ACCOUNT_CHANGED(Level.INFO, Source.USER, "Roles or state of an account changed. Facts: account, subject, detail."),
    ACCOUNT_PASSPHRASE(Level.INFO, Source.USER, "A person changed the passphrase. Facts: account."),

    COPY_WAITING(Level.INFO, Source.SYSTEM, "The source does not trust this server yet. Facts: source, words."),
    COPY_CONNECTED(Level.INFO, Source.SYSTEM, "The source answers. Facts: source."),

    ACT_PROPOSED(Level.INFO, Source.USER, "An act of two persons was proposed. Facts: origin, subject."),
    ACT_SIGNED(Level.INFO, Source.USER, "An act of two persons was signed. Facts: origin, subject.");

    /// How much it matters.
    public enum Level {
        /// Only for those who look for a fault.
        DEBUG,
        /// Ordinary work.
        INFO,
        /// Somebody should look.
        WARN,
        /// Something is wrong.
        ERROR
    }

    /// Who brought it about.
    public enum Source {
        /// A person.
        USER,
        /// The program.
        SYSTEM
    }

    private final Level level;
    private final Source source;
    private final String meaning;

    LogEvent(Level level, Source source, String meaning) {
        this.level = level;
        this.source = source;
        this.meaning = meaning;
    }

    /// The id, `account.sign-in-failed`: area and reason.
    public String text() {
        int first = name().indexOf('_');
        return (name().substring(0, first) + "." + name().substring(first + 1).replace('_', '-'))
                .toLowerCase(Locale.ROOT);
    }

    /// How much it matters.
    public Level level() {
        return level;
    }

    /// Who brought it about.
    public Source source() {
        return source;
    }

    /// One line for the documentation.
    public String meaning() {
        return meaning;
    }
}
