package org.psephos.controlpanel.screen.audit;

import org.psephos.desktop.part.State;

/// What an event is about, for the filter.
enum AuditTopic {
    /// Signing in and out, locking.
    SIGN_IN,
    /// Accounts, roles, codes.
    ACCOUNT,
    /// Machines that join or leave.
    MACHINE,
    /// Acts of two persons.
    ACT,
    /// Elections, chains, records.
    CHAIN,
    /// The server itself.
    SERVER,
    /// Anything else.
    OTHER;

    static AuditTopic of(String event) {
        return switch (event) {
            case "account.signed-in",
                    "account.signed-out",
                    "account.sign-in-failed",
                    "account.locked",
                    "account.unlocked" -> SIGN_IN;
            default -> byArea(event.substring(0, Math.max(0, event.indexOf('.'))));
        };
    }

    private static AuditTopic byArea(String area) {
        return switch (area) {
            case "account" -> ACCOUNT;
            case "join", "trust" -> MACHINE;
            case "act" -> ACT;
            case "chain", "election", "record", "copy", "block" -> CHAIN;
            case "server" -> SERVER;
            default -> OTHER;
        };
    }

    /// The colour of an outcome: what did not end well is to be looked at.
    static State state(String event, boolean done) {
        if (!done) {
            return State.BAD;
        }
        return switch (event) {
            case "join.refused", "trust.removed", "server.lock-stale", "record.conflict" -> State.WARN;
            default -> State.OK;
        };
    }

    /// The part of a text key.
    String key() {
        return "audit.topic." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
