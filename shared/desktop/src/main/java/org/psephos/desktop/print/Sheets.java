package org.psephos.desktop.print;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.qr.QrPaper;
import org.psephos.desktop.qr.QrPictures;
import org.psephos.desktop.theme.Words;

/// Draws the sheets. JavaFX thread only.
public final class Sheets {

    /// A bank card's size, which fits every wallet (ISO/IEC 7810 ID-1).
    private static final double CARD_WIDTH = 85.6;

    private static final double CARD_HEIGHT = 54;
    private static final double ROLL_WIDTH = 58;
    private static final double SLIP_HEIGHT = 92;
    private static final double RECEIPT_HEIGHT = 112;
    private static final double SLIP_CODE_MM = 34;
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;

    private final Words words;
    private final Occasion occasion;

    /// @param words the language of the sheets
    /// @param occasion the day itself or a rehearsal
    public Sheets(Words words, Occasion occasion) {
        this.words = words.or(Sheets.class);
        this.occasion = occasion;
    }

    /// A voter's card: the code of 25 mm, name, number, place.
    public Sheet card(VoterCard card) {
        VBox text = column(
                label(card.issuer(), "pp-small"),
                label(words.get("print.card"), "pp-kind"),
                label(card.name(), "pp-name"),
                label(card.latin(), "pp-plain"),
                fact("print.number", card.number()),
                fact("print.place", card.place()),
                space(),
                label(card.voter().shortForm(), "pp-code"),
                rehearsal());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(4, text, code(card.voter().toString(), QrPictures.PRINT_MM));
        row.setAlignment(Pos.CENTER_LEFT);
        return sheet(row, CARD_WIDTH, CARD_HEIGHT);
    }

    /// A voting slip for a roll of 58 mm, which also fits a sheet of A6.
    public Sheet slip(SlipPrint slip) {
        VBox column = column(
                label(slip.election(), "pp-small"),
                label(words.get("print.slip"), "pp-name"),
                code(slip.content(), SLIP_CODE_MM),
                label(words.get("print.slip.do"), "pp-plain"),
                label(slip.style(), "pp-plain"),
                label(slip.place(), "pp-small"),
                rehearsal());
        return middle(column, SLIP_HEIGHT);
    }

    /// A receipt for a roll of 58 mm: the tracking code in words, signs and code.
    public Sheet receipt(ReceiptPrint receipt) {
        VBox column = column(
                label(receipt.election(), "pp-small"),
                label(receipt.title(), "pp-name"),
                label(receipt.label(), "pp-kind"),
                leftToRight(label(receipt.words(), "pp-words")),
                leftToRight(label(receipt.signs(), "pp-signs")),
                code(receipt.content(), SLIP_CODE_MM),
                label(receipt.ballot(), "pp-plain"),
                label(receipt.note(), "pp-small"),
                rehearsal());
        return middle(column, RECEIPT_HEIGHT);
    }

    /// A proof of a ballot on A4: the given drawing below its title and fingerprint.
    ///
    /// @param title of the ballot
    /// @param fingerprint its seven signs
    /// @param drawing the ballot as voters see it; scaled down when it is wider than the page
    public Sheet proof(String title, String fingerprint, Region drawing) {
        Node head = column(
                label(title, "pp-name"), label(words.get("print.proof", "fingerprint", fingerprint), "pp-plain"));
        double room = (A4_WIDTH - 30) * Sheet.PX_PER_MM;
        double wide = drawing.prefWidth(-1);
        if (wide > room) {
            drawing.setScaleX(room / wide);
            drawing.setScaleY(room / wide);
        }
        BorderPane page = new BorderPane(drawing);
        page.setTop(head);
        page.setBottom(rehearsal());
        page.getStyleClass().add("pp-page");
        return sheet(page, A4_WIDTH, A4_HEIGHT);
    }

    private Sheet middle(VBox column, double height) {
        column.setAlignment(Pos.TOP_CENTER);
        column.getChildren().forEach(node -> {
            if (node instanceof Label label) {
                label.setTextAlignment(TextAlignment.CENTER);
                label.setAlignment(Pos.CENTER);
            }
        });
        return sheet(column, ROLL_WIDTH, height);
    }

    private Sheet sheet(Region drawing, double width, double height) {
        drawing.getStyleClass().add("pp-sheet");
        drawing.setNodeOrientation(
                words.texts().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        return new Sheet(drawing, width, height);
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(3);
        for (Node node : nodes) {
            if (!(node instanceof Label label) || !label.getText().isBlank()) {
                column.getChildren().add(node);
            }
        }
        return column;
    }

    private Label fact(String key, String value) {
        return label(value.isBlank() ? "" : words.get(key, "value", value), "pp-plain");
    }

    private Label rehearsal() {
        return label(
                switch (occasion) {
                    case REAL -> "";
                    case REHEARSAL -> words.get("print.rehearsal");
                },
                "pp-rehearsal");
    }

    private static Label label(String text, String styleClass) {
        Label label = Labels.wrapped(text, styleClass);
        return label;
    }

    private static Label leftToRight(Label label) {
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    private static Node code(String content, double millimetres) {
        return new QrPaper(content, millimetres * Sheet.PX_PER_MM);
    }

    private static Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
