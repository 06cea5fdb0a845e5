package org.psephos.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.psephos.common.Release;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;

/// Which program this is: name and version, the site that it works for, and whose work is bundled with it.
public final class AboutDialog {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;
    private static final double EDGE = 12;

    private AboutDialog() {}

    /// Opens it while the server was not heard.
    ///
    /// @param words with the texts of the frame; `app.name` is the app's name
    public static void open(Overlay overlay, Words words) {
        open(overlay, words, "", Optional.empty());
    }

    /// Opens it.
    ///
    /// @param words with the texts of the frame; `app.name` is the app's name
    /// @param site name of the site
    /// @param key the server's key with its code
    public static void open(Overlay overlay, Words words, String site, Node key) {
        open(overlay, words, site, Optional.of(key));
    }

    private static void open(Overlay overlay, Words words, String site, Optional<Node> key) {
        FactGrid facts = new FactGrid()
                .fact(words.text("about.version"), Labels.of(Release.VERSION))
                .fact(words.text("about.java"), Labels.of(Runtime.version().toString()))
                .fact(
                        words.text("about.site"),
                        site.isEmpty() ? Labels.bound(words.text("about.none")) : Labels.of(site));
        key.ifPresent(chip -> facts.fact(words.text("about.key"), chip));
        VBox text = new VBox(
                16,
                facts,
                Labels.wrapped(words.text("about.licence")),
                Labels.bound(words.text("about.parts"), "ps-h3"),
                parts());
        text.setPadding(new Insets(0, EDGE, 0, EDGE));
        ScrollPane scroll = new ScrollPane(text);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        Button close = Buttons.second("about.close", words.text("frame.close"))
                .icon("x")
                .key("Esc")
                .does(overlay::close)
                .make();
        Label title =
                Labels.wrapped(words.with(texts -> texts.get("about.title", "app", texts.get("app.name"))), "ps-h1");
        VBox dialog = new VBox(16, Rows.of(Rows.wide(title), close), scroll);
        dialog.setId("about");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.accessibleTextProperty().bind(title.textProperty());
        dialog.setPrefWidth(WIDTH);
        overlay.open(dialog, close, () -> {});
    }

    private static GridPane parts() {
        GridPane grid = new GridPane();
        grid.setId("about.parts");
        grid.getStyleClass().add("ps-facts");
        grid.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        licences().lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] part = line.split("\\|", -1);
            grid.addRow(grid.getRowCount(), Labels.of(part[0].strip()), Labels.of(part[1].strip(), "ps-muted"));
        });
        return grid;
    }

    /// One part on a line: its name, a bar, its licence.
    static String licences() {
        try (InputStream in = Objects.requireNonNull(AboutDialog.class.getResourceAsStream("licences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
