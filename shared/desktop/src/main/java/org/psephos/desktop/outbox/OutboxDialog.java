package org.psephos.desktop.outbox;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;

/// The list behind the outbox pill, in front of the page.
public final class OutboxDialog {

    private OutboxDialog() {}

    /// Opens it; it follows the outbox until it is closed.
    public static void open(Overlay overlay, OutboxViewModel model) {
        Words words = model.words();
        Runnable leave = model::onHide;
        Button close = Buttons.second("outbox.close", words.text("outbox.close"))
                .icon("x")
                .key("Esc")
                .does(() -> {
                    overlay.close();
                    leave.run();
                })
                .make();
        Button again = Buttons.second("outbox.again", words.text("outbox.again"))
                .icon("refresh-cw")
                .does(model::tryRefusedAgain)
                .make();
        again.visibleProperty().bind(model.refusedProperty());
        HBox head = Rows.of(Rows.wide(Labels.wrapped(words.text("outbox.title"), "ps-h1")), again, close);
        VBox dialog =
                new VBox(head, Labels.wrapped(words.text("outbox.says"), "ps-muted", "ps-t-13"), table(model, words));
        dialog.setId("outbox");
        dialog.setPrefSize(880, 560);
        overlay.open(dialog, close, leave);
        model.onShow();
    }

    private static TableView<OutboxViewModel.Row> table(OutboxViewModel model, Words words) {
        TableView<OutboxViewModel.Row> table = Tables.of("outbox.table", words.text("outbox.empty"));
        Tables.text(table, words.text("outbox.column.record"), 160, OutboxViewModel.Row::kind);
        Tables.end(table, words.text("outbox.column.made"), 90, OutboxViewModel.Row::made);
        Tables.code(table, words.text("outbox.column.id"), 110, OutboxViewModel.Row::id);
        Tables.column(
                table,
                words.text("outbox.column.state"),
                360,
                row -> StateWord.of(
                        row.state().state(), row.state().icon(), row.state().word()));
        table.setItems(model.rows());
        return table;
    }
}
