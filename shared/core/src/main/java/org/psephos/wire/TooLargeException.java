package org.psephos.wire;

/// A message of this program is larger than a frame may be.
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("the message is larger than a frame");
    }
}
