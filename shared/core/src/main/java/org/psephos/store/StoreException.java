package org.psephos.store;

/// A store could not be read or written; what was acknowledged before is on stable storage.
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what was tried
    /// @param cause what the database said
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }
}
