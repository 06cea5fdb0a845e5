package org.psephos.wire.command;

/// A passphrase or one-time code on its way to the server; prints as `***`.
///
/// @param text what was typed
public record Secret(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
