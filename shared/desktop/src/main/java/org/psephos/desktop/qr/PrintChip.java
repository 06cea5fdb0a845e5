package org.psephos.desktop.qr;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.psephos.crypto.Digest;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.QrMark;
import org.psephos.desktop.theme.Words;

/// A fingerprint as people see it, with the mark that shows it whole as a QR code: scanned elsewhere, it is compared.
public final class PrintChip extends HBox {

    /// @param id of the node; the mark is `id.qr`
    /// @param signs how the fingerprint is written on screens
    /// @param subject what the dialog shows
    /// @param show opens the dialog
    public PrintChip(String id, String signs, QrSubject subject, Words words, Consumer<QrSubject> show) {
        setId(id);
        getStyleClass().add("ps-uuid");
        Label label = Labels.of(signs, "ps-code");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        label.setMinWidth(USE_PREF_SIZE);
        label.setAccessibleText(subject.content());
        getChildren().addAll(label, QrMark.of(id + ".qr", words, () -> show.accept(subject)));
    }

    /// What a fingerprint's dialog shows.
    ///
    /// @param kind [QrKind#KEY] or [QrKind#FINGERPRINT]
    /// @param name whose or of what
    public static QrSubject subject(QrKind kind, Digest digest, String name) {
        return new QrSubject(kind, digest.hex(), name);
    }
}
