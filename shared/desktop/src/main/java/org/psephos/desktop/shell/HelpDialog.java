package org.psephos.desktop.shell;

import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleRole;
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

/// The help of the page in sight: offline text from the bundle key `help.<page>`, then the keys that work in this app.
/// Its paragraphs are parted by line feeds; one that begins with `?` is a question, and the next one answers it.
final class HelpDialog {

    private static final String QUESTION = "?";
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private final Overlay overlay;
    private final Words words;
    private final String page;
    private final Set<FrameAct> offered;

    private HelpDialog(Overlay overlay, Words words, String page, Set<FrameAct> offered) {
        this.overlay = overlay;
        this.words = words;
        this.page = page;
        this.offered = offered;
    }

    /// Opens it.
    ///
    /// @param page in sight
    /// @param offered what the app does when it is asked; only their keys are named
    static void open(Overlay overlay, Words words, String page, Set<FrameAct> offered) {
        new HelpDialog(overlay, words, page, offered).open();
    }

    private void open() {
        VBox text = new VBox(12);
        String own = "help." + page;
        if (words.texts().has(own)) {
            paragraphs(text, words.get(own));
            text.getChildren().add(Labels.bound(words.text("help.always"), "ps-h3"));
        }
        paragraphs(text, words.get("help.general"));
        text.getChildren().addAll(Labels.bound(words.text("help.keys"), "ps-h3"), keys());
        ScrollPane scroll = new ScrollPane(text);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        Button close = Buttons.second("help.close", words.text("frame.close"))
                .icon("x")
                .key("Esc")
                .does(overlay::close)
                .make();
        HBox head = Rows.of(Rows.wide(Labels.wrapped(title(), "ps-h1")), close);
        VBox dialog = new VBox(16, head, scroll);
        dialog.setId("help");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.setAccessibleText(title());
        dialog.setPrefWidth(WIDTH);
        overlay.open(dialog, close, () -> {});
    }

    private String title() {
        return words.texts().has("nav." + page)
                ? words.get("help.title.page", "page", words.get("nav." + page))
                : words.get("help.title");
    }

    private static void paragraphs(VBox text, String all) {
        for (String paragraph : all.split("\n")) {
            text.getChildren()
                    .add(
                            paragraph.startsWith(QUESTION)
                                    ? Labels.wrapped(paragraph.substring(1).strip(), "ps-strong")
                                    : Labels.wrapped(paragraph));
        }
    }

    private GridPane keys() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ps-facts");
        for (FrameAct act : FrameAct.values()) {
            if (!act.key().isEmpty() && offered.contains(act)) {
                String key = "help.key." + act.name().toLowerCase(Locale.ROOT);
                grid.addRow(grid.getRowCount(), KeyHint.of(act.key()), Labels.bound(words.text(key)));
            }
        }
        return grid;
    }
}
