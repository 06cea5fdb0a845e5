package org.psephos.desktop.qr;

import java.util.UUID;
import java.util.function.Consumer;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// Opens the QR dialog of whatever a screen shows; one per window.
public final class QrCodes {

    private final Overlay overlay;
    private final QrOutlet outlet;
    private final Tasks tasks;
    private final Words words;

    /// @param overlay of the window's frame
    /// @param outlet where a copy and a print go
    /// @param tasks for files
    /// @param words the app's words
    public QrCodes(Overlay overlay, QrOutlet outlet, Tasks tasks, Words words) {
        this.overlay = overlay;
        this.outlet = outlet;
        this.tasks = tasks;
        this.words = words;
    }

    /// Opens the dialog.
    public void show(QrSubject subject) {
        QrDialog.open(overlay, new QrDialogViewModel(subject, outlet, tasks, words));
    }

    /// What an id's button does: opens the dialog of this kind and name.
    public Consumer<UUID> of(QrKind kind, String name) {
        return id -> show(new QrSubject(kind, id.toString(), name));
    }

    /// An id with Copy and QR.
    ///
    /// @param nodeId of the chip
    /// @param name whose or what it is; may be empty
    public UuidChip chip(String nodeId, UUID id, QrKind kind, String name) {
        return new UuidChip(nodeId, id, words, of(kind, name));
    }
}
