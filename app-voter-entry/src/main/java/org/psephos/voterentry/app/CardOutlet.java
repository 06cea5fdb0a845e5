package org.psephos.voterentry.app;

import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrOutlet;
import org.psephos.desktop.qr.QrSubject;

/// Copies ids and prints voter cards.
final class CardOutlet implements QrOutlet {

    private final QrOutlet clipboard = new ClipboardOutlet();
    private final Runnable print;

    CardOutlet(Runnable print) {
        this.print = print;
    }

    @Override
    public void copy(String text) {
        clipboard.copy(text);
    }

    @Override
    public boolean prints(QrKind kind) {
        return kind == QrKind.VOTER;
    }

    @Override
    public void print(QrSubject subject) {
        print.run();
    }
}
