package org.psephos.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.KeyHint;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;

/// The help of the page in sight: offline text from the bundle key `help.<page>` (paragraphs parted by a line feed),
/// then the keys that work everywhere.
final class HelpDialog {

    private HelpDialog() {}

    static void open(Overlay overlay, Words words, String page) {
        String key = words.texts().has("help." + page) ? "help." + page : "help.general";
        VBox text = new VBox(12);
        for (String paragraph : words.get(key).split("\n")) {
            text.getChildren().add(Labels.wrapped(paragraph));
        }
        text.getChildren().add(Labels.bound(words.text("help.keys"), "ps-h3"));
        text.getChildren().add(keys(words));
        ScrollPane scroll = new ScrollPane(text);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(420);
        Button close = Buttons.second("help.close", words.text("frame.close"))
                .icon("x")
                .key("Esc")
                .does(overlay::close)
                .make();
        HBox head = Rows.of(Rows.wide(Labels.wrapped(words.text("help.title"), "ps-h1")), close);
        VBox dialog = new VBox(head, scroll);
        dialog.setId("help");
        dialog.setPrefWidth(640);
        overlay.open(dialog, close, () -> {});
    }

    private static GridPane keys(Words words) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ps-facts");
        for (FrameAct act : FrameAct.values()) {
            if (!act.key().isEmpty()) {
                String key = "help.key." + act.name().toLowerCase(java.util.Locale.ROOT);
                grid.addRow(grid.getRowCount(), KeyHint.of(act.key()), Labels.bound(words.text(key)));
            }
        }
        return grid;
    }
}
