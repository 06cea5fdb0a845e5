package org.psephos.desktop.qr;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Sizes;
import org.psephos.desktop.theme.Words;

/// The code alone, as large as the window allows, for a scan from across a table.
final class QrFullView extends VBox {

    private final Button closing;

    QrFullView(QrDialogViewModel model, Runnable close) {
        super(Sizes.SPACE_4);
        setId("qr.full.view");
        getStylesheets().add(QrView.sheet());
        Words words = model.words();
        closing = Buttons.second("qr.full.close", words.text("qr.close"))
                .icon("x")
                .key("Esc")
                .does(close)
                .make();
        Label name = Labels.wrapped(model.subject().name(), "ps-h1");
        name.setMaxWidth(Double.MAX_VALUE);
        QrView code = new QrView(
                "qr.full.code", model.subject().content(), model.subject().name());
        StackPane paper = new StackPane(code);
        paper.getStyleClass().add("ps-qr-frame");
        getChildren().setAll(Rows.of(Sizes.SPACE_4, Rows.wide(name), closing), Rows.high(paper));
    }

    Node first() {
        return closing;
    }
}
