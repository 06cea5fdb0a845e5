package org.psephos.controlpanel.screen;

import org.psephos.common.RecordId;
import org.psephos.desktop.qr.QrSubject;

/// What the panel's pages open above them.
public interface PanelActs {

    /// Opens a QR dialog.
    void showQr(QrSubject subject);

    /// Opens one record whole.
    ///
    /// @param origin its chain
    void openRecord(String origin, RecordId id);
}
