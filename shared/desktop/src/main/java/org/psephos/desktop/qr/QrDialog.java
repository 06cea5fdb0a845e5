package org.psephos.desktop.qr;

import org.psephos.desktop.message.Overlay;

/// Opens the QR dialog over a screen.
public final class QrDialog {

    private static final double MARGIN = 64;

    private QrDialog() {}

    /// Opens it. Escape and Close end it; the full screen view opens above it.
    ///
    /// @param overlay of the app's frame
    /// @param model what is shown
    public static void open(Overlay overlay, QrDialogViewModel model) {
        QrDialogView view = new QrDialogView(model, overlay::close, () -> openFull(overlay, model));
        overlay.open(view, view.first(), () -> {});
    }

    private static void openFull(Overlay overlay, QrDialogViewModel model) {
        QrFullView full = new QrFullView(model, overlay::close);
        full.setPrefSize(overlay.getWidth() - MARGIN, overlay.getHeight() - MARGIN);
        overlay.open(full, full.first(), () -> {});
    }
}
