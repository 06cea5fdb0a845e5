package org.psephos.desktop.part;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.psephos.desktop.theme.Words;

/// The little mark beside everything that has a QR code; it looks the same everywhere.
public final class QrMark {

    private QrMark() {}

    /// The mark.
    ///
    /// @param id of the button
    /// @param show opens the QR dialog
    public static Button of(String id, Words words, Runnable show) {
        Words own = words.or(UuidChip.class);
        Button mark =
                Buttons.mini(id, own.text("part.qr")).icon("grid").does(show).make();
        mark.accessibleTextProperty().bind(own.text("part.qr.show"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(own.text("part.qr.show"));
        mark.setTooltip(tip);
        return mark;
    }
}
