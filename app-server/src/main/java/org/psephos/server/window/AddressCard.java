package org.psephos.server.window;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;

/// Where the server can be reached, each address with the result of a try.
final class AddressCard {

    private final ServerWindowModel model;
    private final Words words;
    private final VBox rows = new VBox(12);

    AddressCard(ServerWindowModel model, Words words) {
        this.model = model;
        this.words = words;
        model.addressesProperty().subscribe(this::paint);
        words.textsProperty().subscribe(texts -> paint(model.addressesProperty().get()));
    }

    Node node() {
        return Card.of(
                Card.head(
                        Labels.bound(words.text("server.addresses"), "ps-h2"),
                        Buttons.second("serverwindow.test", words.text("server.test"))
                                .icon("refresh-cw")
                                .does(model::testAddresses)
                                .make()),
                Labels.wrapped(words.text("server.addresses.hint"), "ps-muted", "ps-t-13"),
                rows);
    }

    private void paint(List<Reach> all) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(10);
        ColumnConstraints address = new ColumnConstraints();
        address.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints network = new ColumnConstraints();
        ColumnConstraints result = new ColumnConstraints();
        result.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(address, network, result, new ColumnConstraints());
        for (Reach each : all) {
            grid.addRow(
                    grid.getRowCount(),
                    address(each),
                    Labels.of(each.where().network(), "ps-muted"),
                    result(each),
                    copy(each));
        }
        rows.getChildren().setAll(grid);
    }

    private static Label address(Reach each) {
        Label label = Labels.of(each.address().toString(), "ps-mono", "ps-name");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node result(Reach each) {
        return switch (each.result()) {
            case UNTRIED -> StateWord.of(State.NOTE, "loader", words.get("server.reach.trying"));
            case ANSWERED ->
                each.own()
                        ? StateWord.of(State.IDLE, "monitor", words.get("server.reach.own"))
                        : StateWord.of(State.OK, words.get("server.reach.answered", "millis", each.millis()));
            case OTHER -> StateWord.of(State.BAD, words.get("server.reach.other"));
            case SILENT -> StateWord.of(State.WARN, words.get("server.reach.silent"));
        };
    }

    private Node copy(Reach each) {
        return Rows.of(Buttons.mini("serverwindow.copy." + each.address(), words.text("server.copy"))
                .icon("copy")
                .does(() -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(each.address().toString());
                    Clipboard.getSystemClipboard().setContent(content);
                })
                .make());
    }
}
