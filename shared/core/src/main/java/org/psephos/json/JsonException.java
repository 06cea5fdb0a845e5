package org.psephos.json;

/// Bytes are no JSON of the allowed kinds, or a member is not what its reader expects.
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, without quoting content
    public JsonException(String message) {
        super(message);
    }
}
