package org.psephos.controlpanel.screen.people;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.People;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrView;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.EnrolCode;

/// A one-time code, shown this once: large, to copy, and as a QR code.
final class CodeDialog extends VBox {

    private static final double WIDTH = 820;

    private final Button closing;

    CodeDialog(People.Code code, PeopleWords say, Runnable close) {
        super(16);
        Words words = say.words();
        setId("people.code.dialog");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(words.text("people.code.title"));
        closing = Buttons.big("people.code.close", words.text("people.code.close"))
                .key("Esc")
                .does(close)
                .make();
        QrView qr =
                new QrView("people.code.qr", EnrolCode.text(code.login(), code.code()), words.get("people.code.title"));
        qr.setMinSize(QrView.SMALLEST, QrView.SMALLEST);
        qr.setMaxSize(QrView.SMALLEST, QrView.SMALLEST);
        StackPane frame = new StackPane(qr);
        frame.getStyleClass().add("ps-qr-frame");
        frame.getStylesheets().add(QrView.sheet());
        HBox body = Rows.of(24, frame, Rows.wide(side(code, say)));
        body.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        Labels.wrapped(words.text("people.code.title"), "ps-h1"),
                        body,
                        Rows.of(12, Labels.wrapped(words.text("people.code.once"), "ps-hint"), Rows.space(), closing));
    }

    private static VBox side(People.Code code, PeopleWords say) {
        Words words = say.words();
        Label large = Labels.of(code.code(), "ps-code-large");
        large.setId("people.code.code");
        large.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label told = Labels.of("", "ps-hint");
        Node copy = Buttons.second("people.code.copy", words.text("people.code.copy"))
                .icon("copy")
                .does(() -> {
                    new ClipboardOutlet().copy(code.code());
                    told.setText(words.get("people.code.copied"));
                })
                .make();
        FactGrid facts = new FactGrid()
                .fact(words.text("people.fullname"), Labels.wrapped(Texts.isolate(code.fullName()), "ps-strong"))
                .fact(words.text("people.login"), Labels.of(code.login(), "ps-strong"))
                .fact(words.text("people.code.until"), Labels.of(say.moment(code.until())));
        return Rows.column(
                12, large, Rows.of(copy, told), facts, Labels.wrapped(words.text("people.code.how"), "ps-muted"));
    }

    /// Where the focus starts.
    Node first() {
        return closing;
    }
}
