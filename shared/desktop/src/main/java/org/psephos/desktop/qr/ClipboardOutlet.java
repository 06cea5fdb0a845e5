package org.psephos.desktop.qr;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies to the system's clipboard, and prints the kinds that it was given a printer for. JavaFX thread only.
public final class ClipboardOutlet implements QrOutlet {

    private final Set<QrKind> printable;
    private final Consumer<QrSubject> printer;

    /// Prints nothing.
    public ClipboardOutlet() {
        this(Set.of(), subject -> {});
    }

    /// @param printable the kinds that have something to print
    /// @param printer prints it
    public ClipboardOutlet(Set<QrKind> printable, Consumer<QrSubject> printer) {
        this.printable = Set.copyOf(printable);
        this.printer = printer;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public boolean prints(QrKind kind) {
        return printable.contains(kind);
    }

    @Override
    public void print(QrSubject subject) {
        printer.accept(subject);
    }
}
