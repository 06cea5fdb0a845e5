package org.psephos.store;

/// A sealed value is damaged or the file cannot be read: a state that no program of ours brings about.
public final class SealedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealedStoreException(String message) {
        super(message);
    }

    SealedStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
