package org.psephos.wire;

/// A connection cannot go on, for the reason it names. Never leaves this package.
final class WireException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CloseReason reason;

    WireException(CloseReason reason) {
        super(reason.word());
        this.reason = reason;
    }

    CloseReason reason() {
        return reason;
    }
}
