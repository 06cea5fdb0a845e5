package org.psephos.desktop.kiosk.page;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// A tracking code: four words, two groups of signs, and its QR. Left to right in every language.
final class CodeView {

    private CodeView() {}

    static Node of(Screen screen, TrackingCode code) {
        Paragraph words = Sentence.plain(code.words(), "pk-code");
        words.setId("code.words");
        Paragraph signs = Sentence.plain(code.signs(), "pk-code", "pk-mono");
        signs.setId("code.signs");
        words.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        signs.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox lines = new VBox(words, signs);
        lines.setFillWidth(false);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        return lines;
    }

    static Node qr(Screen screen, TrackingCode code) {
        double side = screen.scale().pxUp(KioskMetrics.QR);
        StackPane box = new StackPane(screen.kit().qr(code.qr(), side));
        box.getStyleClass().add("pk-qr");
        box.setId("code.qr");
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        box.setMinSize(side, side);
        box.setMaxSize(side, side);
        return new HBox(box);
    }
}
