package org.psephos.desktop.signin;

/// What the sign-in screen is asking for.
public enum SignInMode {
    /// Name and passphrase.
    SIGN_IN,
    /// The first administrator: one-time code, names, an own passphrase.
    SET_UP,
    /// An invited person: invitation code, names, an own passphrase.
    ENROL,
    /// The passphrase of the person whose session is locked.
    LOCKED;

    /// Whether a new passphrase is chosen.
    public boolean choosesPassphrase() {
        return this == SET_UP || this == ENROL;
    }

    /// The part of a text key.
    String key() {
        return switch (this) {
            case SIGN_IN -> "signin";
            case SET_UP -> "setup";
            case ENROL -> "enrol";
            case LOCKED -> "locked";
        };
    }
}
