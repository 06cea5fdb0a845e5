package org.psephos.desktop.qr;

/// Where a QR dialog sends what leaves it. Apps give one that prints their cards; [ClipboardOutlet] prints nothing.
public interface QrOutlet {

    /// Puts the text on the clipboard.
    void copy(String text);

    /// Whether something is printed for this kind.
    boolean prints(QrKind kind);

    /// Prints what belongs to the subject; returns at once.
    void print(QrSubject subject);
}
