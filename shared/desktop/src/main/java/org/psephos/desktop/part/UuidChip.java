package org.psephos.desktop.part;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.psephos.desktop.theme.Words;

/// An id as people see it: its first eight signs, Copy, and QR. The full form is copied and stands in the QR dialog.
public final class UuidChip extends HBox {

    private static final int SHORT = 8;

    private final Label shown = Labels.of("", "ps-code");
    private UUID value;

    /// @param id of the node; the buttons are `id.copy` and `id.qr`
    /// @param value the id
    /// @param words must hold `part.copy` and `part.qr` (the bundle of this package)
    /// @param showQr opens the QR dialog
    public UuidChip(String id, UUID value, Words words, Consumer<UUID> showQr) {
        this.value = value;
        setId(id);
        getStyleClass().add("ps-uuid");
        shown.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        shown.setMinWidth(USE_PREF_SIZE);
        Words own = words.or(UuidChip.class);
        getChildren()
                .addAll(
                        shown,
                        Buttons.mini(id + ".copy", own.text("part.copy"))
                                .icon("copy")
                                .does(this::copy)
                                .make(),
                        QrMark.of(id + ".qr", words, () -> showQr.accept(this.value)));
        show(value);
    }

    /// Shows another id.
    public void show(UUID next) {
        value = next;
        shown.setText(next.toString().substring(0, SHORT));
        shown.setAccessibleText(next.toString());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(value.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
