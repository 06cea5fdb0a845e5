package org.psephos.client;

import org.psephos.common.ErrorCode;

/// Which refusals pass by themselves, so that a record stays queued, and which are for good.
final class OutboxRule {

    private OutboxRule() {}

    /// Whether the same record may be accepted later: after a reconnection, a sign-in, a drain, a repaired disk.
    static boolean passes(ErrorCode code) {
        return switch (code) {
            case WIRE_ADDRESS, WIRE_BUSY, WIRE_CLOSED, WIRE_OFFLINE, WIRE_SERVER_KEY, WIRE_TIMEOUT, WIRE_VERSION ->
                true;
            case RIGHT_DISABLED, RIGHT_LOCKED, RIGHT_MISSING, RIGHT_SIGN_IN, RIGHT_STRANGER -> true;
            case SERVER_DRAINING, SERVER_FAULT, LEDGER_IO, LEDGER_NO_SPACE, LEDGER_DAMAGED -> true;
            default -> false;
        };
    }
}
