package org.psephos.desktop.camera;

import org.psephos.desktop.message.Overlay;

/// Opens the scan dialog over a screen and gives the camera back when it closes, however it closes.
public final class ScanDialog {

    private ScanDialog() {}

    /// Opens it. Escape and Close end it; a code ends it unless scanning goes on.
    ///
    /// @param overlay of the app's frame
    /// @param model of this scan
    public static void open(Overlay overlay, ScanViewModel model) {
        Runnable close = () -> {
            model.onHide();
            overlay.close();
        };
        ScanDialogView view = new ScanDialogView(model, close);
        model.onShow(close);
        overlay.open(view, view.first(), model::onHide);
    }
}
