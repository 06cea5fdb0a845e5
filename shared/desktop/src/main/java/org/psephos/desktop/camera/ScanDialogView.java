package org.psephos.desktop.camera;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Sizes;
import org.psephos.desktop.theme.Words;

/// The scan dialog: the live picture at the start; camera, state and the other ways at the end.
public final class ScanDialogView extends VBox {

    private static final double WIDTH = 960;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ScanViewModel model;
    private final Words words;
    private final Runnable close;
    private final ComboBox<CameraName> chooser = new ComboBox<>();
    private boolean following;

    /// @param model what is shown and done
    /// @param close closes the dialog
    public ScanDialogView(ScanViewModel model, Runnable close) {
        super(Sizes.SPACE_4);
        this.model = model;
        this.words = model.words();
        this.close = close;
        setId("scan.dialog");
        getStyleClass().add("ps-scan-dialog");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStylesheets()
                .add(java.util.Objects.requireNonNull(ScanDialogView.class.getResource("camera.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(words.text("scan.title"));
        ScanLiveView live = new ScanLiveView(model);
        getChildren().setAll(head(), new HBox(Sizes.SPACE_5, live, side()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                event.consume();
                paste();
            }
        });
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    /// Where the focus starts.
    public Node first() {
        return chooser;
    }

    private Node head() {
        Label title = Labels.wrapped(words.text("scan.title"), "ps-h1");
        title.setMaxWidth(Double.MAX_VALUE);
        Button closing = Buttons.second("scan.close", words.text("scan.close"))
                .icon("x")
                .key("Esc")
                .does(close)
                .make();
        HBox head = Rows.of(Sizes.SPACE_4, Rows.wide(title), closing);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private VBox side() {
        StateWord state = StateWord.bound(Bindings.createObjectBinding(
                () -> new ScanWords(words).shown(model.stateProperty().get()),
                model.stateProperty(),
                words.textsProperty()));
        state.setId("scan.state");
        CheckBox keep = new CheckBox();
        keep.setId("scan.keep");
        keep.textProperty().bind(words.text("scan.keep"));
        keep.selectedProperty().bindBidirectional(model.keepScanningProperty());
        VBox side = new VBox(
                Sizes.SPACE_3, camera(), state, keep, answer(), Rows.line(), others(), wedge(), Rows.space(), foot());
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private Node camera() {
        chooser.setId("scan.camera");
        chooser.setItems(model.cameras());
        chooser.promptTextProperty().bind(words.text("scan.camera.none"));
        chooser.setCellFactory(list -> new CameraCell());
        chooser.setButtonCell(new CameraCell());
        chooser.valueProperty().subscribe(name -> {
            if (name != null && !following) {
                model.choose(name);
            }
        });
        model.stateProperty().subscribe(this::follow);
        Label help = Labels.wrapped(
                Bindings.createStringBinding(
                        () -> words.get("scan.cameras", "count", model.cameras().size()),
                        model.cameras(),
                        words.textsProperty()),
                "ps-field-help");
        help.setId("scan.cameras");
        VBox box = new VBox(4, new FormField<>(words.text("scan.camera"), chooser), help);
        box.setFillWidth(true);
        return box;
    }

    /// The chooser shows the camera that runs, without choosing it again.
    private void follow(CameraState state) {
        following = true;
        if (state instanceof CameraState.Running(CameraName name, int perSecond)) {
            chooser.setValue(name);
        }
        following = false;
    }

    private Node answer() {
        VBox answer = new VBox(4);
        answer.setId("scan.answer");
        answer.getStyleClass().add("ps-scan-answer");
        answer.setManaged(false);
        answer.setVisible(false);
        model.answerProperty().subscribe(next -> show(answer, next));
        return answer;
    }

    private static void show(VBox box, Optional<ScanAnswer> next) {
        box.setManaged(next.isPresent());
        box.setVisible(next.isPresent());
        next.ifPresent(now -> {
            now.state().mark(box);
            HBox row = Rows.of(
                    Icons.of(now.state().icon(), 28),
                    Rows.wide(Labels.wrapped(now.sentence(), "ps-t-20", "ps-strong")));
            box.getChildren().setAll(row);
            if (!now.detail().isBlank()) {
                box.getChildren().add(Labels.wrapped(now.detail()));
            }
            box.setAccessibleText(now.sentence());
        });
    }

    private Node others() {
        VBox others = new VBox(Sizes.SPACE_2, Labels.bound(words.text("scan.other"), "ps-h3"));
        others.getChildren()
                .add(Buttons.second("scan.file", words.text("scan.file"))
                        .icon("image")
                        .wide()
                        .does(this::chooseFile)
                        .make());
        others.getChildren()
                .add(Buttons.second("scan.paste", words.text("scan.paste"))
                        .icon("clipboard")
                        .key("Ctrl+V")
                        .wide()
                        .does(this::paste)
                        .make());
        Label problem = Labels.wrapped(model.problemProperty(), "ps-field-error");
        problem.setId("scan.problem");
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        others.getChildren().add(problem);
        return others;
    }

    private Node wedge() {
        return Labels.wrapped(words.text("scan.wedge"), "ps-t-13", "ps-muted");
    }

    private Node foot() {
        return Labels.wrapped(words.text("scan.forgotten"), "ps-hint");
    }

    private void chooseFile() {
        FileChooser files = new FileChooser();
        files.setTitle(words.get("scan.file.title"));
        files.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        words.get("scan.file.kind"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        File file = files.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Image image = clipboard.getImage();
        List<File> files = clipboard.getFiles();
        if (image != null) {
            open(image);
        } else if (files != null && !files.isEmpty()) {
            model.open(files.getFirst().toPath());
        } else {
            model.nothingToPaste();
        }
    }

    private void open(Image image) {
        if (PictureFiles.isTooLarge(image.getWidth(), image.getHeight())) {
            model.tooLarge((int) image.getWidth(), (int) image.getHeight());
        } else {
            model.open(Frame.of(image));
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            model.open(board.getFiles().getFirst().toPath());
        } else if (board.hasImage()) {
            open(board.getImage());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
