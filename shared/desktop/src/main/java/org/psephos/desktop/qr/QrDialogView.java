package org.psephos.desktop.qr;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Sizes;
import org.psephos.desktop.theme.Words;

/// The QR dialog: the code at the start, what it is and what can be done with it at the end.
public final class QrDialogView extends VBox {

    private static final double WIDTH = 760;
    private static final double CODE = 356;
    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    private final QrDialogViewModel model;
    private final Words words;
    private final Runnable close;
    private final Runnable fullScreen;
    private final Button closing;

    /// @param model what is shown and done
    /// @param close closes the dialog
    /// @param fullScreen shows the code alone, as large as the screen allows
    public QrDialogView(QrDialogViewModel model, Runnable close, Runnable fullScreen) {
        super(Sizes.SPACE_4);
        this.model = model;
        this.words = model.words();
        this.close = close;
        this.fullScreen = fullScreen;
        this.closing = closeButton();
        setId("qr.dialog");
        getStylesheets().add(QrView.sheet());
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title());
        HBox body = new HBox(28, code(), side());
        getChildren().setAll(head(), body, foot());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PRINT.match(event) && model.canPrint()) {
                event.consume();
                model.print();
            }
        });
    }

    /// Where the focus starts: the safe way out.
    public Node first() {
        return closing;
    }

    private String title() {
        return words.get(
                "qr.title." + kind(), "name", Texts.isolate(model.subject().name()));
    }

    private String kind() {
        return model.subject().kind().key();
    }

    private Node head() {
        Label title = Labels.wrapped(title(), "ps-h1");
        title.setId("qr.title");
        HBox head = Rows.of(Sizes.SPACE_4, Rows.wide(title), closing);
        title.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Button closeButton() {
        return Buttons.second("qr.close", words.text("qr.close"))
                .icon("x")
                .key("Esc")
                .does(close)
                .make();
    }

    private Node code() {
        QrView code = new QrView("qr.code", model.subject().content(), words.get("qr.spoken", "title", title()));
        code.setMinSize(CODE, CODE);
        code.setPrefSize(CODE, CODE);
        code.setMaxSize(CODE, CODE);
        StackPane frame = new StackPane(code);
        frame.getStyleClass().add("ps-qr-frame");
        return frame;
    }

    private VBox side() {
        QrSubject subject = model.subject();
        VBox side = new VBox(Sizes.SPACE_3);
        if (!subject.name().isBlank()) {
            VBox name = new VBox(fact(words.get("qr.name")), Labels.wrapped(subject.name(), "ps-t-20", "ps-strong"));
            if (!subject.about().isBlank()) {
                name.getChildren().add(Labels.wrapped(subject.about(), "ps-muted"));
            }
            side.getChildren().add(name);
        }
        for (QrSubject.Fact one : subject.facts()) {
            side.getChildren().add(new VBox(fact(one.label()), Labels.wrapped(one.value(), "ps-t-16")));
        }
        side.getChildren().addAll(content(), acts(), Rows.space());
        if (model.canPrint()) {
            side.getChildren().add(print());
        }
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private static Label fact(String label) {
        return Labels.of(label, "ps-h3");
    }

    private Node content() {
        Label lines = Labels.of(String.join("\n", model.subject().lines()), "ps-code");
        lines.setId("qr.content");
        lines.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        lines.setAccessibleText(model.subject().content());
        lines.setMinHeight(USE_PREF_SIZE);
        return new VBox(fact(words.get("qr.content." + kind())), lines);
    }

    private Node acts() {
        GridPane acts = new GridPane(Sizes.SPACE_2, Sizes.SPACE_2);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        acts.getColumnConstraints().addAll(half, half);
        acts.add(
                grown(Buttons.second("qr.copy", words.text("qr.copy"))
                        .icon("copy")
                        .does(model::copy)),
                0,
                0);
        acts.add(
                grown(Buttons.second("qr.full", words.text("qr.full"))
                        .icon("maximize-2")
                        .does(fullScreen)),
                1,
                0);
        acts.add(
                grown(Buttons.second("qr.png", words.text("qr.png"))
                        .icon("download")
                        .does(() -> save("png", model::savePng))),
                0,
                1);
        acts.add(
                grown(Buttons.second("qr.svg", words.text("qr.svg"))
                        .icon("download")
                        .does(() -> save("svg", model::saveSvg))),
                1,
                1);
        return acts;
    }

    private static Button grown(Buttons buttons) {
        Button button = buttons.wide().make();
        return button;
    }

    private Node print() {
        return Buttons.filled("qr.print", words.text("qr.print." + kind()))
                .icon("printer")
                .key("Ctrl+P")
                .wide()
                .does(model::print)
                .make();
    }

    private Node foot() {
        String holds =
                switch (model.subject().kind()) {
                    case VOTER, BALLOT, VOTE, SITE, OPERATOR, STATION -> "qr.holds.id";
                    case SLIP -> "qr.holds.slip";
                    case SERVER -> "qr.holds.server";
                    case KEY, FINGERPRINT -> "qr.holds.print";
                };
        Label told = Labels.bound(model.toldProperty(), "ps-t-13", "ps-strong");
        told.setId("qr.told");
        told.setMinWidth(USE_PREF_SIZE);
        Label note = Labels.wrapped(words.text(holds), "ps-hint");
        note.setMaxWidth(Double.MAX_VALUE);
        return Rows.of(Sizes.SPACE_4, Rows.wide(note), told);
    }

    private void save(String ending, Consumer<Path> saving) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("qr.save." + ending));
        chooser.setInitialFileName(model.fileName(ending));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            saving.accept(file.toPath());
        }
    }
}
