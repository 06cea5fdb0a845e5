package org.psephos.qr;

/// The text of a QR code that carries an invitation: name for signing in and one-time code. A secret until it is used.
public final class EnrolCode {

    private EnrolCode() {}

    /// `psephos:enrol:<login>:<code>`.
    public static String text(String login, String code) {
        return "psephos:enrol:" + login + ":" + code;
    }
}
