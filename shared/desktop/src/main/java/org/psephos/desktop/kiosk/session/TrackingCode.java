package org.psephos.desktop.kiosk.session;

/// How a voter finds the ballot again: four words, two groups of four signs, and the whole as a QR code.
///
/// It says nothing about the choices. Prints as `***`, because on this screen it belongs to one voter.
///
/// @param words four words, always in the words' own language and direction
/// @param signs two groups of four signs
/// @param qr what the QR code holds
public record TrackingCode(String words, String signs, String qr) {

    @Override
    public String toString() {
        return "***";
    }
}
